import { fullLabel } from '../../../types/time';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { open } from '../../hooks/open';
import type { Output } from '../../../types/api';

/** 积分考核里等我办的：回应、证明、补充、答复意愿、核对账。 */
export function PointTodo({ todo }: { readonly todo: Output<'points', 'todo'> }) {
  const { toAnswer, toWitness, returned, careAsked, mismatches } = todo;
  const go = (id: string) => open('/packages/points/proposal/index', { id });
  return (
    <>
      {toAnswer.length > 0 && (
        <Card title={`请你回应${counted(toAnswer.length, '条记录')}`} urgent>
          {toAnswer.map((item) => (
            <Row
              key={item.proposalId}
              title={item.title}
              detail={`${fullLabel(item.until)} 前可认可或申辩`}
              onClick={() => go(item.proposalId)}
            />
          ))}
        </Card>
      )}
      {toWitness > 0 && (
        <Card title="请你证明" urgent>
          <Row
            title="有人请你证明一件事"
            value={<Tag text={`${toWitness} 件`} tone="red" />}
            onClick={() => open('/packages/points/witness/index')}
          />
        </Card>
      )}
      {returned.length > 0 && (
        <Card title="支部退回，请补充" urgent>
          {returned.map((item) => (
            <Row key={item.proposalId} title={item.title} onClick={() => go(item.proposalId)} />
          ))}
        </Card>
      )}
      {careAsked && (
        <Card title="支部征求你的意愿" urgent>
          <Row
            title="愿不愿意按关爱管理〔S2〕"
            onClick={() => open('/packages/points/wish/index')}
          />
        </Card>
      )}
      {mismatches > 0 && (
        <Card title="账对不上" urgent>
          <Row
            title="夜间核对发现不一致"
            value={<Tag text={`${mismatches} 处`} tone="red" />}
            onClick={() => open('/packages/points/mismatches/index')}
          />
        </Card>
      )}
    </>
  );
}

/** 如“一条记录”“3 条记录”。 */
const counted = (count: number, noun: string): string =>
  `${count === 1 ? '一' : ` ${count} `}${noun}`;

/** 没有等我办的。 */
export const idleTodo = (todo: Output<'points', 'todo'> | null): boolean =>
  todo === null ||
  (todo.toAnswer.length === 0 &&
    todo.toWitness === 0 &&
    todo.returned.length === 0 &&
    !todo.careAsked &&
    todo.mismatches === 0);
