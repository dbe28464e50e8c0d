import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { fullLabel } from '../../../../types/time';
import type { Output } from '../../../../types/api';
import { Content } from './Content';

type Version = Output<'meeting', 'record'>['versions'][number];

/** 归档与历次更正：点开看那一版的全文，前后两版都在（M7）。 */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const [shown, setShown] = useState<Version | null>(null);
  if (versions.length === 0) return null;
  return (
    <Card title="归档与更正">
      {versions.map((version) => (
        <Row
          key={version.version}
          title={version.reason === null ? '归档' : `更正：${version.reason}`}
          detail={`${fullLabel(version.at)}，${version.by}`}
          onClick={() => setShown(version)}
        />
      ))}
      <Sheet
        title={shown ? `第 ${shown.version} 版` : ''}
        open={shown !== null}
        onClose={() => setShown(null)}
      >
        {shown && (
          <Content
            content={shown.content}
            resolutions={(shown.content.resolutions ?? []).map((one) => ({
              ...one,
              passed: null,
              reasons: [],
            }))}
          />
        )}
      </Sheet>
    </Card>
  );
}
