import { View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { WhyBody } from '../../../components/why/WhyBody';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { Say } from '../../../components/ui/Say';
import { Editor } from './Editor';
import { Export } from './Export';
import { Head } from './Head';
import { Unsaved } from './Unsaved';
import { contentOf } from './draft';
import { useDraft } from './useDraft';

interface Props {
  readonly saved: Output<'meeting', 'record'>;
  readonly refresh: () => void;
}

/** 归档之前写纪实：可以分几次写，缺什么随时列出，写全了才能归档（M7）。 */
export function Writing({ saved, refresh }: Props) {
  const { meetingId, state } = saved.meeting;
  const writing = useDraft(saved);
  const { draft, kept } = writing;
  const save = useAction('meeting', 'saveRecord');
  const freeze = useAction('meeting', 'freezeRecord');
  const content = contentOf(draft);
  const dirty = JSON.stringify(content) !== JSON.stringify(saved.content);

  async function keep() {
    const called = await save.run({ meetingId, ...content });
    if (!called.ok) return;
    writing.stored(content);
    refresh();
  }

  if (kept) {
    return (
      <Unsaved
        kept={kept}
        saved={saved.content}
        onResume={writing.resume}
        onDiscard={writing.discard}
      />
    );
  }

  return (
    <Page
      title="纪实"
      footer={
        <Button
          text={dirty ? '存下' : '已存下'}
          busy={save.busy}
          disabled={!dirty}
          onClick={() => void keep()}
        />
      }
    >
      <Head saved={saved} />
      <Editor saved={saved} draft={draft} onChange={writing.change} canAddPhotos />
      <ErrorNote error={save.error} />
      {dirty && <Say text="还没存下的先留在这台设备上，离开、断网都不会丢。" soft />}
      <Card title="归档">
        {dirty && <Hint text="有改动还没有存下，先存下再归档。" />}
        {!saved.completeness.allowed && (
          <View className="rec-missing">
            <WhyBody reasons={saved.completeness.reasons} />
          </View>
        )}
        {state === 'open' && <Say text="会还没有结束，结束之后才能归档。" soft />}
        <Confirm
          button="归档"
          title="归档？"
          confirm="确认归档"
          busy={freeze.busy}
          disabled={dirty || !saved.completeness.allowed || state !== 'closed'}
          error={freeze.error}
          onConfirm={async () => {
            const called = await freeze.run({ meetingId });
            if (called.ok) refresh();
            return called.ok;
          }}
        >
          <Say text="归档之后不能再改，只能更正：写明原因，前后两版都看得到。应到的党员都能看。〔M7〕" />
        </Confirm>
      </Card>
      {saved.content !== null && <Export meetingId={meetingId} />}
    </Page>
  );
}
