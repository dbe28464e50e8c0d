import { View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { TALK_KIND_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';
import { dayLabel } from '../shared/month';
import { TALK_STATE_TAGS } from '../shared/talkState';

interface Props {
  readonly talk: Output<'membership', 'talkMine'>['talks'][number];
  readonly onDone: () => void;
}

/** 一次谈话；别人记的，由我答“谈过”还是“没有谈过”，答错了可以改。 */
export function Talk({ talk, onDone }: Props) {
  const { talkId, kind, on, by, state, mayAnswer, note } = talk;
  const { run, busy, error } = useAction('membership', 'talkAnswer');

  async function answer(given: 'confirm' | 'dispute') {
    const called = await run({ talkId, answer: given });
    if (called.ok) onDone();
  }

  return (
    <Card
      title={`${by}与${talk.with}谈话`}
      note={dayLabel(on)}
      urgent={mayAnswer && state === 'recorded'}
    >
      <Row
        title={TALK_KIND_LABELS[kind]}
        detail={`${by}记下的`}
        value={<Tag {...TALK_STATE_TAGS[state]} />}
      />
      {note !== null && <Say text={note} />}
      {mayAnswer && state === 'recorded' && (
        <Say text="请你答复是不是谈过。答“没有谈过”的，这次就不算数。〔G4〕" />
      )}
      <ErrorNote error={error} />
      {mayAnswer && (
        <View>
          {state !== 'confirmed' && (
            <Button
              text={state === 'disputed' ? '改为：谈过' : '谈过'}
              tone={state === 'disputed' ? 'plain' : 'main'}
              busy={busy}
              onClick={() => void answer('confirm')}
            />
          )}
          {state !== 'disputed' && (
            <Button
              text={state === 'confirmed' ? '改为：没有谈过' : '没有谈过'}
              tone="plain"
              busy={busy}
              onClick={() => void answer('dispute')}
            />
          )}
        </View>
      )}
    </Card>
  );
}
