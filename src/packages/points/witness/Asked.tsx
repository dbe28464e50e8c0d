import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Say } from '../../../components/ui/Say';
import { Tag } from '../../../components/ui/Tag';
import { useAction } from '../../../hooks/useAction';
import { WITNESS_STATES } from '../shared/labels';

interface Props {
  readonly item: Output<'points', 'asked'>['items'][number];
  readonly onDone: () => void;
}

/** 一件请我证明的：说了什么事，我愿不愿证明。 */
export function Asked({ item, onDone }: Props) {
  const { proposalId, memberName, kind, title, happenedOn, story, mine, open } = item;
  const [text, setText] = useState('');
  const { run, busy, error } = useAction('points', 'witness');

  async function answer(decision: 'confirm' | 'decline') {
    const said = text.trim();
    const called = await run({ proposalId, decision, ...(said === '' ? {} : { text: said }) });
    if (called.ok) onDone();
  }

  return (
    <Card title={`${memberName}：${title}`} urgent={open && mine === 'asked'}>
      <Row
        title={kind === 'bonus' ? '申报加分' : '提出减分'}
        detail={`${happenedOn} 的事`}
        value={<Tag {...WITNESS_STATES[mine]} />}
      />
      <Say text={story} />
      {open ? (
        <>
          <Say soft text="在场、知道的，照实答；不清楚的，答“不证明”。支部看得到是你答的。〔S8〕" />
          <Field
            label="补充说明（可以不填）"
            kind="paragraph"
            maxLength={300}
            value={text}
            onChange={setText}
          />
          <ErrorNote error={error} />
          {mine !== 'confirmed' && (
            <Button text="属实，我愿证明" busy={busy} onClick={() => void answer('confirm')} />
          )}
          {mine !== 'declined' && (
            <Button
              text={mine === 'confirmed' ? '改为不证明' : '我不证明'}
              tone="plain"
              busy={busy}
              onClick={() => void answer('decline')}
            />
          )}
        </>
      ) : (
        <Say soft text="支部已经认定，不能再改。" />
      )}
    </Card>
  );
}
