import { useState } from 'react';
import type { Input } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { yearOf } from '../../../../types/time';
import { GROUND_OPTIONS } from '../care/AskCare';

type Ground = Input<'points', 'careApply'>['ground'];

/** 我愿不愿意按关爱管理（S2）：支部问我的，或我自己提出；随时可以改。 */
export default function Wish() {
  const todo = useQuery('points', 'todo', {});
  const mine = useQuery('points', 'mine', { year: yearOf(Date.now()) });
  const answer = useAction('points', 'careAnswer');
  const apply = useAction('points', 'careApply');
  const [ground, setGround] = useState<Ground | null>(null);
  const asked = todo.data?.careAsked === true;
  const care = mine.data?.careManaged === true;

  async function say(wish: 'care' | 'points') {
    const called = await answer.run({ wish });
    if (called.ok) await Promise.all([todo.refresh(), mine.refresh()]);
  }
  async function propose() {
    if (ground === null) return;
    const called = await apply.run({ ground });
    if (called.ok) await Promise.all([todo.refresh(), mine.refresh()]);
  }

  return (
    <Page title="关爱管理">
      <ErrorNote error={mine.error} onRetry={() => void mine.refresh()} />
      {!mine.data && !mine.error && <Loading />}
      {mine.data && (
        <Card title={care ? '你现在按关爱管理' : '你现在参加积分考核'}>
          <Say text="年老体弱、长期患病、行动不便的党员，自己愿意的，可以不列入积分，以关爱为主。由你自己定，随时可以改。〔S2〕" />
          <ErrorNote error={answer.error} />
          {care && (
            <Button
              text="我愿意照常参加积分"
              tone="plain"
              busy={answer.busy}
              onClick={() => void say('points')}
            />
          )}
          {asked && !care && (
            <>
              <Say text="支部问你愿不愿意按关爱管理：" />
              <Button text="我愿意" busy={answer.busy} onClick={() => void say('care')} />
              <Button
                text="我照常参加积分"
                tone="plain"
                busy={answer.busy}
                onClick={() => void say('points')}
              />
            </>
          )}
          {!asked && !care && (
            <>
              <Choices
                label="我属于"
                options={GROUND_OPTIONS}
                value={ground}
                onChange={setGround}
              />
              <ErrorNote error={apply.error} />
              <Button
                text="申请按关爱管理"
                tone="plain"
                busy={apply.busy}
                disabled={ground === null}
                onClick={() => void propose()}
              />
            </>
          )}
        </Card>
      )}
    </Page>
  );
}
