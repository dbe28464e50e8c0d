import type { PlaceWord, Spot } from '../../../rules/attendance/placeCheck';
import { metresBetween, placeCheck } from '../../../rules/attendance/placeCheck';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { threeSides } from '../threeSides';

/** 一米纬度合多少度。 */
const DEGREE = 180 / (Math.PI * 6_371_008.8);
const venue: Spot = { latitude: 30, longitude: 120, accuracy: 0 };
const north = (metres: number, accuracy = 0): Spot => ({
  ...venue,
  latitude: venue.latitude + metres * DEGREE,
  accuracy,
});

describe('会场附近（M8）', () => {
  threeSides<number, PlaceWord>(
    [
      {
        parameter: 'placeMetres',
        articles: ['M8'],
        below: [299, 'near'],
        on: [300, 'near'],
        above: [301, 'notNear'],
      },
    ],
    (metres) => placeCheck(venue, north(metres), SCHEME).value,
  );

  it.each<[string, Spot | null, Spot | null, PlaceWord, string]>([
    ['没有会场位置', null, venue, 'notGiven', 'placeNotGiven'],
    ['没给', venue, null, 'notGiven', 'placeNotGiven'],
    ['就在会场', venue, venue, 'near', 'placeNear'],
    ['误差放宽：正好', venue, north(350, 50), 'near', 'placeNear'],
    ['误差放宽：多一米', venue, north(351, 50), 'notNear', 'placeNotNear'],
    ['会场定位的误差也放宽', { ...venue, accuracy: 20 }, north(320), 'near', 'placeNear'],
    ['会场误差之外一米', { ...venue, accuracy: 20 }, north(321), 'notNear', 'placeNotNear'],
    ['两边误差相加', { ...venue, accuracy: 20 }, north(370, 50), 'near', 'placeNear'],
    ['误差正好是半径，还判', venue, north(600, 300), 'near', 'placeNear'],
    ['误差大过半径，判不出', venue, north(5000, 301), 'notGiven', 'placeTooCoarse'],
    ['会场的误差大过半径', { ...venue, accuracy: 301 }, venue, 'notGiven', 'placeTooCoarse'],
    ['会场的误差正好', { ...venue, accuracy: 300 }, venue, 'near', 'placeNear'],
    ['向南一样', venue, north(-301), 'notNear', 'placeNotNear'],
  ])('%s', (_case, at, given, value, code) => {
    expect(placeCheck(at, given, SCHEME)).toEqual({
      value,
      reasons: [
        {
          rule: 'attendance/placeCheck',
          articles: ['M8'],
          code: `attendance.${code}`,
          facts: { metres: 300 },
        },
      ],
    });
  });
});

describe('两点相距', () => {
  it.each([
    ['同一点', venue, venue, 0],
    ['一度纬度', venue, { latitude: 31, longitude: 120 }, 111_195],
    ['赤道上一度经度', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111_195],
    [
      '北纬 60 度，一度经度',
      { latitude: 60, longitude: 0 },
      { latitude: 60, longitude: 1 },
      55_597,
    ],
    ['两极之间', { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015_114],
    [
      '跨 180 度经线',
      { latitude: 0, longitude: 179.5 },
      { latitude: 0, longitude: -179.5 },
      111_195,
    ],
  ])('%s', (_case, one, two, metres) => {
    expect(metresBetween(one, two)).toBe(metres);
    expect(metresBetween(two, one)).toBe(metres);
  });
});
