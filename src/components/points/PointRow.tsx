import { Text, View } from '@tarojs/components';
import type { PointLine } from '../../../types/contracts/proposal';
import { Row } from '../ui/Row';
import { Tag } from '../ui/Tag';
import { PROPOSAL_STATES, pointsText, whenText } from './proposalState';
import './points.scss';

interface Props {
  readonly line: PointLine;
  readonly who?: string;
  readonly onClick: () => void;
}

/** 积分账上的一行：几分、什么事、走到哪一步。 */
export function PointRow({ line, who, onClick }: Props) {
  const state = PROPOSAL_STATES[line.state];
  return (
    <Row
      title={who === undefined ? line.title : `${who} · ${line.title}`}
      detail={whenText(line.at)}
      value={
        <View>
          <Text className={`points-value${state.counted ? '' : ' points-pending'}`}>
            {pointsText(line)}
          </Text>
          <Tag text={state.text} tone={state.tone} />
        </View>
      }
      onClick={onClick}
    />
  );
}
