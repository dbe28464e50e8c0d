import Taro, { useRouter } from '@tarojs/taro';
import type { Input } from '../../../../types/api';
import { yearOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { MatterFields } from '../shared/MatterFields';
import { sent, useMatter } from '../shared/useMatter';

type BonusItem = Input<'points', 'claim'>['item'];

/** 申报加分（S6）：附材料，或请两名证明人；记录员可以替没有手机的党员报。 */
export default function Claim() {
  const { memberId } = useRouter().params;
  const { matter, change, ready } = useMatter();
  const year = yearOf(Date.parse(matter.happenedOn));
  const items = useQuery('points', 'items', { year });
  const own = useAction('points', 'claim');
  const onBehalf = useAction('points', 'claimFor');
  const { busy, error } = memberId === undefined ? own : onBehalf;

  async function file() {
    if (matter.item === null) return;
    // 只列了加分项目，选中的就是加分项目。
    const claim = { ...sent(matter), item: matter.item.item as BonusItem };
    const called =
      memberId === undefined ? await own.run(claim) : await onBehalf.run({ ...claim, memberId });
    if (!called.ok) return;
    void Taro.redirectTo({
      url: `/packages/points/proposal/index?id=${called.value.proposalId}`,
    });
  }

  return (
    <Page title="申报加分">
      {memberId !== undefined && (
        <Hint text="你在替没有手机的党员申报；请照本人的原话写，记录里会写明是你代办的。〔O8〕" />
      )}
      <ErrorNote error={items.error} onRetry={() => void items.refresh()} />
      {!items.data && !items.error && <Loading />}
      {items.data && (
        <>
          <MatterFields
            items={items.data.bonus}
            matter={matter}
            onChange={change}
            error={error}
            storyHint="时间、地点、做了什么、结果怎样。证明人看得到这一段。"
          />
          <ErrorNote error={error} />
          <Button text="交支部审核" busy={busy} disabled={!ready} onClick={() => void file()} />
        </>
      )}
    </Page>
  );
}
