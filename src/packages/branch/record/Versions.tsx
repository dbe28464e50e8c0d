import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { Content } from './Content';

type Version = Output<'meeting', 'record'>['versions'][number];

/** 归档与历次更正：每一版都看得到全文（M7）。 */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const [shown, setShown] = useState<Version | null>(null);
  if (versions.length === 0) return null;
  return (
    <Card title="历次版本" note={`${versions.length} 版`}>
      {versions.map((one) => (
        <Row
          key={one.version}
          title={`第 ${one.version} 版${one.reason === null ? '，归档' : `，更正：${one.reason}`}`}
          detail={`${one.by} ${fullLabel(one.at)}`}
          onClick={() => setShown(one)}
        />
      ))}
      <Sheet
        title={`第 ${shown?.version ?? ''} 版`}
        open={shown !== null}
        onClose={() => setShown(null)}
      >
        {shown && <Content content={shown.content} />}
      </Sheet>
    </Card>
  );
}
