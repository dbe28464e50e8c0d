import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';

/** 从分享链接进来证明（S8）：群众只填姓名、单位，不用绑定。 */
export default function Invite() {
  const { id = '', code = '' } = useRouter().params;
  const { data, error, refresh } = useQuery('points', 'invitation', { proposalId: id, code });
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const answerAction = useAction('points', 'witnessByLink');
  const known = data !== null && data.knownAs !== null;
  const ready = known || (name.trim() !== '' && unit.trim() !== '');

  async function answer(decision: 'confirm' | 'decline') {
    const called = await answerAction.run({
      proposalId: id,
      code,
      decision,
      ...(known ? {} : { name: name.trim(), unit: unit.trim() }),
    });
    if (called.ok) void refresh();
  }

  return (
    <Page title="请你证明一件事">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title={`${data.memberName}：${data.title}`}>
            <Row title={data.branchName} detail={`${data.happenedOn} 的事`} />
            <Say text={data.story} />
          </Card>
          <Card title="你知道这件事吗" urgent={data.mine === 'none'}>
            <Say text="在场、知道的，照实答；不清楚的，答“不证明”。〔S8〕" />
            {data.mine !== 'none' && (
              <Say text={data.mine === 'confirmed' ? '✓ 你答了“愿证明”。' : '✓ 你答了“不证明”。'} />
            )}
            {data.knownAs !== null ? (
              <Row title="以本人名义" value={data.knownAs} />
            ) : (
              <>
                <Field
                  label="姓名"
                  maxLength={30}
                  value={name}
                  onChange={setName}
                  error={fieldError(answerAction.error, 'name')}
                />
                <Field
                  label="单位或住处"
                  maxLength={60}
                  value={unit}
                  onChange={setUnit}
                  hint="只给支部核实用，不留电话。"
                  error={fieldError(answerAction.error, 'unit')}
                />
              </>
            )}
            <ErrorNote error={answerAction.error} />
            {data.mine !== 'confirmed' && (
              <Button
                text="属实，我愿证明"
                busy={answerAction.busy}
                disabled={!ready}
                onClick={() => void answer('confirm')}
              />
            )}
            {data.mine !== 'declined' && (
              <Button
                text={data.mine === 'confirmed' ? '改为不证明' : '我不证明'}
                tone="plain"
                busy={answerAction.busy}
                disabled={!ready}
                onClick={() => void answer('decline')}
              />
            )}
          </Card>
        </>
      )}
    </Page>
  );
}
