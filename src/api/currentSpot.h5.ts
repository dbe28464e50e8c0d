import type { Spot } from '../../rules/attendance/placeCheck';

/** 等多久算取不到（毫秒）。 */
const PATIENCE = 10_000;

/** 取一次位置（WGS84）；不让取、取不到给 null，由界面说明，不强求。 */
export function currentSpot(): Promise<Spot | null> {
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => done({ latitude, longitude, accuracy }),
      () => done(null),
      { timeout: PATIENCE, maximumAge: 60_000 },
    );
  });
}
