import { useState } from 'react';
import { Field } from '../../../../components/ui/Field';
import { useAction } from '../../../../hooks/useAction';
import { CheckWord } from '../../../../components/ballot/CheckWord';
import { Confirm } from '../../../../components/ui/Confirm';
import { Figures } from '../../../../components/ui/Figures';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 发票（Q10、Q13）：发出几张、到会几人；停发之后才开箱收票。 */
export function IssuingPanel({ appraisalId, status, refresh }: PanelProps) {
  const [booths, setBooths] = useState('1');
  const { run, busy, error } = useAction('appraisal', 'openBox');
  const here = status.present + status.massPresent;
  const waiting = status.keeping?.waitingSigns ?? 0;

  if (status.state !== 'issuing') {
    return (
      <Say
        text={
          status.state === 'preparing'
            ? '还没有开始发票。'
            : `✓ 已停止发票，共发出 ${status.issued} 张。`
        }
      />
    );
  }

  async function openBox() {
    const called = await run({ appraisalId, booths: Number(booths) });
    if (called.ok) refresh();
    return called.ok;
  }

  return (
    <>
      <Figures
        items={[
          { label: '发出', value: String(status.issued) },
          { label: '实到', value: String(here) },
          ...(status.issuedByTeller > 0
            ? [{ label: '其中代领', value: String(status.issuedByTeller) }]
            : []),
        ]}
      />
      <CheckWord
        digest={status.manifestDigest}
        note="领票前，看手机上的核对字与这里是不是一样；不一样就不要领。〔Q10〕"
      />
      <Say text="请打开小程序首页，点“领票”。没有手机的，请计票人代领。" />
      {waiting > 0 && <Say text={`${waiting} 张等监票人的手机盖章，请监票人把手机亮着。`} />}
      <Confirm
        button="停止发票，开始投票"
        title="停止发票，开始投票？"
        confirm="停发，开始投票"
        busy={busy}
        disabled={!/^\d+$/.test(booths)}
        error={error}
        onConfirm={openBox}
      >
        <Say
          text={
            status.issued < here
              ? `发出 ${status.issued} 张，还有 ${here - status.issued} 人没有领。停发之后不能再领。`
              : `到会的 ${here} 人都已领票。停发之后不能再领。`
          }
        />
        <Field
          label="设几处秘密写票处"
          kind="number"
          maxLength={2}
          value={booths}
          onChange={setBooths}
          hint="一处一次只进一人，每处门口放一部手机或平板显示码。"
        />
      </Confirm>
    </>
  );
}
