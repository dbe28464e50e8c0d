import { ShareLink } from '../../../components/share/ShareLink';
import { Card } from '../../../components/ui/Card';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly proposalId: string;
  readonly code: string;
}

/** 用链接请证明人（S8）：群众、外单位的人也行，各人自己答复。 */
export function Invite({ proposalId, code }: Props) {
  return (
    <Card title="请人证明">
      <Say text="把链接发给在场的人，他自己点“愿证明”才算。不是党员的，填姓名、单位。〔S8〕" />
      <ShareLink
        text="发给证明人"
        title="请你证明一件事"
        path="/packages/points/invite/index"
        params={{ id: proposalId, code }}
      />
    </Card>
  );
}
