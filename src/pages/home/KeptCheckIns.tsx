import { useState } from 'react';
import { fullLabel } from '../../../types/time';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { ErrorNote, Hint } from '../../components/ui/Notice';
import { Row } from '../../components/ui/Row';
import { handInKept } from '../../state/offlineHandIn';
import { dismissResult, type HandInResult, type OfflineScans } from '../../state/offlineScans';

/** 断网时记下的签到：还等着的，与交上去的结果（M8）。 */
export function KeptCheckIns({ kept, results }: OfflineScans) {
  const [busy, setBusy] = useState(false);
  const tryNow = (): void => {
    setBusy(true);
    void handInKept().finally(() => setBusy(false));
  };
  return (
    <>
      {kept.length > 0 && (
        <Card title={`有 ${kept.length} 次签到等网络，会自动交`} urgent>
          {kept.map((scan) => (
            <Row
              key={scan.requestId}
              title={`${fullLabel(scan.at)} 扫的码`}
              detail="还没有算签到。散会后请当天连上网，打开一次小程序。"
            />
          ))}
          <Button text="现在交一次" tone="plain" busy={busy} onClick={tryNow} />
        </Card>
      )}
      {results.map((result) => (
        <Result key={result.requestId} result={result} />
      ))}
    </>
  );
}

function Result({ result }: { readonly result: HandInResult }) {
  const { requestId, at, outcome } = result;
  return (
    <Card title={outcome.ok ? '✓ 签到已交上' : '有一次签到没有收下'} urgent={!outcome.ok}>
      {outcome.ok ? (
        <Row
          title={outcome.title}
          detail={`按扫码的时候算：${fullLabel(outcome.at)}${outcome.late ? '（迟到）' : ''}`}
        />
      ) : (
        <>
          <Row title={`${fullLabel(at)} 扫的码`} />
          <ErrorNote error={outcome.error} />
          <Hint text="确已到会的，请找记录员补签；散会后也可以在“我的出席”里提异议。" />
        </>
      )}
      <Button text="知道了" tone="plain" onClick={() => dismissResult(requestId)} />
    </Card>
  );
}
