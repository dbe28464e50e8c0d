import { ReminderSettings } from '../../components/reminder/ReminderSettings';
import { Card } from '../../components/ui/Card';
import { ErrorNote } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { Row } from '../../components/ui/Row';
import { Toggle } from '../../components/ui/Toggle';
import { fullLabel } from '../../../types/time';
import { open } from '../../hooks/open';
import { useQuery } from '../../hooks/useQuery';
import { setCare, useCare } from '../../state/care';
import { MEMBER_KIND_LABELS, POSITION_LABELS, ROLE_LABELS } from '../../../types/labels';
import { MyAffairs } from './MyAffairs';

/** 我的：关怀模式、名册里关于我的内容、个人信息的权利。 */
export default function Mine() {
  const care = useCare();
  const { data, error, refresh } = useQuery('member', 'myData', {});
  return (
    <Page title="我的">
      <Card title="看得清、点得准">
        <Toggle
          label="关怀模式"
          note="字更大，按钮更大；平时跟随微信的字号设置"
          on={care.on}
          onChange={setCare}
        />
      </Card>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {data && <MyAffairs />}
      {data && <ReminderSettings />}
      {data && (
        <Card title="名册里的我" note="有误请告诉书记更正">
          <Row title="姓名" value={data.me.name} />
          <Row title="手机号" value={data.me.phone ?? '未登记'} />
          <Row title="类别" value={MEMBER_KIND_LABELS[data.me.kind]} />
          <Row title="职务" value={POSITION_LABELS[data.me.position]} />
          {data.me.roles.length > 0 && (
            <Row title="任职" value={data.me.roles.map((role) => ROLE_LABELS[role]).join('、')} />
          )}
          <Row title="党小组" value={data.me.group ?? '未编组'} />
        </Card>
      )}
      {data && (
        <Card title="关于我的记录" note={`${data.entries.length} 条`}>
          {data.entries.map((entry, index) => (
            <Row
              key={`${entry.at}-${index}`}
              title={entry.summary}
              detail={`${fullLabel(entry.at)} · ${entry.by}`}
            />
          ))}
        </Card>
      )}
      <Card title="我的权利">
        <Row
          title="个人信息处理同意书"
          detail="查看内容，或撤回同意"
          onClick={() => open('/pages/consent/index')}
        />
      </Card>
    </Page>
  );
}
