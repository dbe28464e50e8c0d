import type { Output } from '../../../../types/api';
import type { BookLine } from '../../../../types/contracts/membership';
import {
  BOOK_LABELS,
  MEMBER_KIND_LABELS,
  POSITION_LABELS,
  SERVICE_STATUS_LABELS,
} from '../../../../types/labels';
import { dayOf } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Empty } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { dayLabel, monthLabel } from '../shared/month';

type Props = Output<'membership', 'card'>;

/** 一张卡、一本记录：每一项都来自名册和别处记下的事，没有另外填的。 */
export function CardAndBook({ card, book }: Props) {
  const status = [
    MEMBER_KIND_LABELS[card.kind],
    SERVICE_STATUS_LABELS[card.serviceStatus],
    card.mobile ? '流动' : '',
    card.careManaged ? '关爱管理' : '',
  ].filter((text) => text !== '');
  return (
    <>
      <Card title={card.name} note={card.group ?? '未编组'}>
        <Row title="类别" value={status.join('、')} />
        <Row title="职务" value={[POSITION_LABELS[card.position], ...card.offices].join('、')} />
        <Row title="入党时间" value={card.joinedOn ?? '名册没有写'} />
        <Row
          title="岗位承诺"
          detail={
            card.pledge === null
              ? '还没有作'
              : `${card.pledge.text}（${dayLabel(dayOf(card.pledge.at))}）`
          }
        />
      </Card>
      <Card title={`${book.year} 年活动记录`} note={`${book.lines.length} 条`}>
        {book.lines.map((line) => (
          <Row
            key={`${line.what}-${line.ref}-${line.at}`}
            title={BY_MONTH.includes(line.what) ? BOOK_LABELS[line.what] : line.title}
            detail={describe(line)}
          />
        ))}
        {book.lines.length === 0 && <Empty text="这一年还没有记录。" />}
      </Card>
      <Say text="每一条都由别处记下的事得来，有误请在那一处更正。〔O10〕" soft />
    </>
  );
}

/** 按月记的：写哪个月，不写成那个月的一号。 */
const BY_MONTH: readonly BookLine['what'][] = ['dues', 'pledgeReport'];

function describe({ what, at, detail }: BookLine): string {
  const day = dayOf(at);
  const parts = BY_MONTH.includes(what)
    ? [monthLabel(day.slice(0, 7)), detail]
    : [BOOK_LABELS[what], dayLabel(day), detail];
  return parts.filter((text) => text !== '').join(' · ');
}
