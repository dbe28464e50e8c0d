import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Input } from '../../../../types/api';
import { dayOf } from '../../../../types/time';
import type { PickedResolution } from '../../../components/meeting/PickResolution';
import { PickResolution } from '../../../components/meeting/PickResolution';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { VETOES } from '../shared/labels';
import { Materials, type Material } from '../shared/Materials';
import { PickMember } from '../shared/PickMember';

type Article = Input<'points', 'openVeto'>['article'];

const ARTICLES = Object.entries(VETOES).map(([value, text]) => ({
  value: value as Article,
  text: `${value} ${text}`,
}));

interface Props {
  readonly year: number;
  readonly onCancel: () => void;
}

/** 启动否决程序（S4）：凭支委会或支部大会的决议；本人当即收到，可申辩（G5）。 */
export function OpenVeto({ year, onCancel }: Props) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [article, setArticle] = useState<Article | null>(null);
  const [happenedOn, setHappenedOn] = useState(dayOf(Date.now()));
  const [story, setStory] = useState('');
  const [materials, setMaterials] = useState<readonly Material[]>([]);
  const [resolution, setResolution] = useState<PickedResolution | null>(null);
  const { run, busy, error } = useAction('points', 'openVeto');
  const ready = memberId !== null && article !== null && resolution !== null && story.trim() !== '';

  async function start() {
    if (memberId === null || article === null || resolution === null) return;
    const called = await run({
      memberId,
      article,
      happenedOn,
      story: story.trim(),
      materials: [...materials],
      meetingId: resolution.meetingId,
      resolution: resolution.resolution,
    });
    if (!called.ok) return;
    void Taro.redirectTo({
      url: `/packages/points/proposal/index?id=${called.value.proposalId}`,
    });
  }

  return (
    <Card title="启动一票否决程序" urgent>
      <Say text="启动不等于成立：本人马上收到通知，可以申辩；经民主评议之后，支部才能认定成立。〔S4〕〔G5〕" />
      <PickMember value={memberId} onChange={setMemberId} />
      <Choices label="哪一条" options={ARTICLES} value={article} onChange={setArticle} />
      <PickField label="哪一天的事" mode="date" value={happenedOn} onChange={setHappenedOn} />
      <Field
        label="事实"
        kind="paragraph"
        value={story}
        onChange={setStory}
        hint="只写事实。本人看得到。"
        error={fieldError(error, 'story')}
      />
      <Materials materials={materials} onChange={setMaterials} />
      <PickResolution
        label="凭哪次会议的决议"
        year={year}
        value={resolution}
        onChange={setResolution}
      />
      <ErrorNote error={error} />
      <Button
        text="启动，通知本人"
        tone="danger"
        busy={busy}
        disabled={!ready}
        onClick={() => void start()}
      />
      <Button text="不启动" tone="plain" onClick={onCancel} />
    </Card>
  );
}
