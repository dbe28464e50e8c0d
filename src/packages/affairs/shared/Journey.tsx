import type { ContactLevel } from '../../../../rules/organisation/mobilityWatch';
import type { Output } from '../../../../types/api';
import { Row } from '../../../components/ui/Row';
import { dayLabel } from './month';

type Journey = Output<'membership', 'mobileMine'>['records'][number];

/** 联系的梯级怎么写（O11、O12）；都只是提示。 */
export const CONTACT_TAGS: Readonly<
  Record<ContactLevel, { readonly text: string; readonly tone: 'good' | 'warn' | 'red' }>
> = {
  inTouch: { text: '有联系', tone: 'good' },
  contactDue: { text: '该联系了', tone: 'warn' },
  warned: { text: '预警', tone: 'red' },
  lost: { text: '列入失联排查', tone: 'red' },
};

const dayOrNone = (day: string | null): string => (day === null ? '还没有' : dayLabel(day));

/** 一次流动的各项。 */
export function JourneyRows({ journey }: { readonly journey: Journey }) {
  const { destination, contact, reason, leftOn, expectedReturnOn, returnedOn } = journey;
  return (
    <>
      <Row title="去哪里" value={destination} />
      <Row title="联系方式" value={contact} />
      <Row title="为什么去" detail={reason} />
      <Row title="哪天走的" value={dayLabel(leftOn)} />
      {returnedOn === null ? (
        <Row
          title="预计哪天回来"
          value={expectedReturnOn === null ? '没有定' : dayLabel(expectedReturnOn)}
        />
      ) : (
        <Row title="哪天回来的" value={dayLabel(returnedOn)} />
      )}
      <Row title="本人最近一次汇报" value={dayOrNone(journey.memberContactOn)} />
      <Row title="支部最近一次联系" value={dayOrNone(journey.branchContactOn)} />
    </>
  );
}
