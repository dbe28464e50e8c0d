import type { ReminderKind } from '../../../types/contracts/reminder';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';
import { Card } from '../ui/Card';
import { ErrorNote } from '../ui/Notice';
import { Row } from '../ui/Row';
import { Toggle } from '../ui/Toggle';
import { AskButton } from './AskButton';
import type { Answers } from './answers';

const NAMES: Readonly<Record<ReminderKind, string>> = {
  event: '开会之前',
  todo: '有事要办',
};

/** 我的提醒：各还能收几次，再答应一次，或者全关掉。没有配提醒的部署不画。 */
export function ReminderSettings() {
  const { data, refresh } = useQuery('reminder', 'templates', {});
  const accept = useAction('reminder', 'accepted');
  const settings = useAction('reminder', 'settings');
  if (!data || data.templates.length === 0) return null;
  const { templates } = data;
  const held = templates.filter(({ credits }) => credits > 0);

  async function record(results: Answers) {
    const called = await accept.run({ results });
    if (called.ok) await refresh();
  }
  async function turn(on: boolean) {
    const called = await settings.run({ off: !on });
    if (called.ok) await refresh();
  }

  return (
    <Card title="微信提醒" note="答应一次，发一条">
      {templates.map(({ kind, credits }) => (
        <Row key={kind} title={NAMES[kind]} value={credits > 0 ? `还能收 ${credits} 次` : '没有'} />
      ))}
      {held.length > 0 && (
        <Toggle
          label="到时提醒我"
          note="里面只写时间、地点"
          on={held.some(({ off }) => !off)}
          onChange={(on) => void turn(on)}
        />
      )}
      <ErrorNote error={accept.error ?? settings.error} />
      <AskButton
        text={held.length > 0 ? '再答应一次' : '到时在微信里提醒我'}
        templateIds={templates.map(({ templateId }) => templateId)}
        busy={accept.busy}
        onAnswer={(results) => void record(results)}
      />
    </Card>
  );
}
