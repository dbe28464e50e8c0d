import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { MEMBER_KIND_LABELS, POSITION_LABELS, ROLE_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { Appointment } from './Appointment';

type Member = Output<'member', 'roster'>['members'][number];

/** 名册：本支部的人、绑定与任职；上级带 branchId 来看某个支部的。 */
export default function Roster() {
  const branchId = useRouter().params['branchId'];
  const scope = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('member', 'roster', scope);
  const [chosen, setChosen] = useState<Member | null>(null);
  return (
    <Page
      title="党员名册"
      footer={
        <Button text="从 Excel 导入" onClick={() => open('/packages/branch/import/index', scope)} />
      }
    >
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title={data.branch.name}>
            <Row title="支部码" detail="手机号对不上名册的人绑定时填它" value={data.branch.code} />
          </Card>
          <Card title="党员" note={`${data.members.length} 人`}>
            {data.members.map((member) => (
              <Row
                key={member.memberId}
                title={member.name}
                detail={describe(member)}
                value={
                  <Tag
                    text={member.bound ? '已绑定' : '未绑定'}
                    tone={member.bound ? 'good' : 'plain'}
                  />
                }
                onClick={() => setChosen(member)}
              />
            ))}
            {data.members.length === 0 && <Empty text="名册是空的，先从 Excel 导入。" />}
          </Card>
          <Appointment
            member={chosen}
            branchId={branchId}
            onClose={() => setChosen(null)}
            onDone={() => {
              setChosen(null);
              void refresh();
            }}
          />
        </>
      )}
    </Page>
  );
}

function describe(member: Member): string {
  return [
    MEMBER_KIND_LABELS[member.kind],
    POSITION_LABELS[member.position],
    ...member.roles.map((role) => ROLE_LABELS[role]),
    member.group ?? '',
    member.mobile ? '流动党员' : '',
    member.careManaged ? '关爱管理' : '',
    member.phone ?? '未登记手机号',
  ]
    .filter((text) => text !== '')
    .join('，');
}
