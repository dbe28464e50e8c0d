import type { Output } from '../../../types/api';
import { Card } from '../../components/ui/Card';
import { Row } from '../../components/ui/Row';
import { Tag } from '../../components/ui/Tag';
import { open } from '../../hooks/open';
import { ME, readWallet } from '../../packages/booth/store/wallet';

type Appraisal = Output<'appraisal', 'current'>['appraisals'][number];

/** 与我有关的测评：领票、投票、核对，监票人、计票人要办的事。 */
export function Appraisals({ appraisals }: { readonly appraisals: readonly Appraisal[] }) {
  return (
    <>
      {appraisals.map((one) => (
        <One key={one.appraisalId} appraisal={one} />
      ))}
    </>
  );
}

function One({ appraisal }: { readonly appraisal: Appraisal }) {
  const { appraisalId, roundId, title, state, voter, issued, teller, scrutineer } = appraisal;
  const keeps = (teller || scrutineer) && appraisal.custody === 'tellers';
  const params = { appraisalId };
  const cast = readWallet(roundId, ME)?.stage === 'cast';
  const mine = voter ? todo(state, issued, cast) : null;
  const atDoor = (teller || scrutineer) && state === 'casting';
  const onDuty = teller || keeps || atDoor || (scrutineer && state === 'counted');
  if (mine === null && !onDuty) return null;
  return (
    <Card title={`民主测评：${title}`} urgent={mine?.urgent === true || onDuty}>
      {mine && (
        <Row
          title={mine.title}
          value={<Tag text={mine.tag} tone={mine.urgent ? 'red' : 'plain'} />}
          onClick={() => open('/packages/appraisal/voter/index', params)}
        />
      )}
      {keeps && (
        <Row
          title="监票计票手机"
          detail="你是大会推选的监票人、计票人"
          onClick={() => open('/packages/keeper/index/index', params)}
        />
      )}
      {teller && (
        <Row
          title="替没有手机的人领票、投票"
          onClick={() => open('/packages/appraisal/teller/index', params)}
        />
      )}
      {atDoor && (
        <Row
          title="写票处门口的码"
          detail="把这部手机放在写票处门口"
          onClick={() => open('/packages/appraisal/booth/index', { appraisalId, booth: '1' })}
        />
      )}
      {state === 'counted' && (
        <Row title="公布的结果" onClick={() => open('/packages/appraisal/result/index', params)} />
      )}
    </Card>
  );
}

/** 有票的人此刻要办什么；投没投只有自己的手机知道（`cast`），服务器不知道。 */
function todo(
  state: Appraisal['state'],
  issued: boolean,
  cast: boolean,
): { readonly title: string; readonly tag: string; readonly urgent: boolean } | null {
  switch (state) {
    case 'preparing':
      return { title: '领票', tag: '等主持人宣布', urgent: false };
    case 'issuing':
      return issued
        ? { title: '票已领', tag: '等开始投票', urgent: false }
        : { title: '领票', tag: '现在领', urgent: true };
    case 'casting':
      if (cast) return { title: '✓ 已投票', tag: '等公布结果', urgent: false };
      return issued
        ? { title: '去写票处投票', tag: '正在投票', urgent: true }
        : { title: '没有领票', tag: '已停止发票', urgent: false };
    case 'closing':
    case 'closed':
      return issued ? { title: '我的票', tag: '等公布结果', urgent: false } : null;
    case 'counted':
      return issued ? { title: '核对我的票在不在', tag: '已公布', urgent: true } : null;
    case 'purged':
      return null;
  }
}
