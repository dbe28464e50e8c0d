import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Input } from '../../../../types/api';
import { yearOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Toggle } from '../../../components/ui/Toggle';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { MatterFields } from '../shared/MatterFields';
import { PickMember } from '../shared/PickMember';
import { sent, useMatter } from '../shared/useMatter';

type DeductionItem = Input<'points', 'propose'>['item'];

/** 提出减分（S7）：只是提出；本人当即看到，可申辩，由支部审核认定（G5）。 */
export default function Propose() {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [official, setOfficial] = useState(false);
  const { matter, change, ready } = useMatter();
  const year = yearOf(Date.parse(matter.happenedOn));
  const items = useQuery('points', 'items', { year });
  const { run, busy, error } = useAction('points', 'propose');

  async function file() {
    if (matter.item === null || memberId === null) return;
    const called = await run({
      ...sent(matter),
      memberId,
      official,
      // 只列了可以由人提出的减分项目。
      item: matter.item.item as DeductionItem,
    });
    if (!called.ok) return;
    void Taro.redirectTo({
      url: `/packages/points/proposal/index?id=${called.value.proposalId}`,
    });
  }

  return (
    <Page title="提出减分">
      <Hint text="缺席和党费由签到、登记自动拟记，不用在这里提。提出之后本人马上看得到全部内容，可以申辩，支部审核才算数。〔S7〕〔G5〕" />
      <ErrorNote error={items.error} onRetry={() => void items.refresh()} />
      {!items.data && !items.error && <Loading />}
      {items.data && (
        <>
          <Card title="谁">
            <PickMember value={memberId} onChange={setMemberId} />
          </Card>
          <MatterFields
            items={items.data.deduction}
            matter={matter}
            onChange={change}
            error={error}
            storyHint="只写事实，不写评价。本人看得到这一段。"
          />
          {matter.item?.evidence === 'officialDetermination' && (
            <Card title="书面认定">
              <Toggle
                label="材料里有有权机关的书面认定"
                note="这一项没有书面认定不能记，证明人不能替代〔D19〕"
                on={official}
                onChange={setOfficial}
              />
            </Card>
          )}
          <ErrorNote error={error} />
          <Button
            text="提出，通知本人"
            tone="danger"
            busy={busy}
            disabled={!ready || memberId === null}
            onClick={() => void file()}
          />
        </>
      )}
    </Page>
  );
}
