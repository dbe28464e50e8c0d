import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Toggle } from '../../../components/ui/Toggle';
import { ResolutionSheet } from './ResolutionSheet';
import { Verdict } from './Verdict';
import { handsText, type Resolution } from './draft';

type Saved = Output<'meeting', 'record'>;

interface Props {
  readonly resolutions: readonly Resolution[];
  readonly none: boolean;
  readonly onChange: (resolutions: readonly Resolution[], none: boolean) => void;
  /** 存过的各项，带过没过半的判断；改过的要存了才判。 */
  readonly judged: Saved['resolutions'];
  readonly headcount: Saved['headcount'];
}

/** 决议：逐项写，举手表决的记三个数；没有决议的，点明没有（M7）。 */
export function Resolutions({ resolutions, none, onChange, judged, headcount }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const fresh: Resolution = { content: '', hands: null };
  return (
    <Card title="决议" note={`${none ? 0 : resolutions.length} 项`}>
      {!none &&
        resolutions.map((resolution, index) => (
          <Row
            key={`${resolution.content}-${index}`}
            title={`${index + 1}. ${resolution.content}`}
            detail={handsText(resolution)}
            value={<Verdict resolution={resolution} judged={judged[index]} />}
            onClick={() => setAt(index)}
          />
        ))}
      {!none && <Button text="加一项决议" tone="plain" onClick={() => setAt(resolutions.length)} />}
      {(none || resolutions.length === 0) && (
        <Toggle label="没有决议" on={none} onChange={(on) => onChange([], on)} />
      )}
      {at !== null && (
        <ResolutionSheet
          resolution={resolutions[at] ?? fresh}
          judged={judged[at]}
          headcount={headcount}
          onClose={() => setAt(null)}
          onSave={(resolution) => {
            onChange(
              [...resolutions.slice(0, at), resolution, ...resolutions.slice(at + 1)],
              false,
            );
            setAt(null);
          }}
          {...(at < resolutions.length
            ? {
                onRemove: () => {
                  onChange([...resolutions.slice(0, at), ...resolutions.slice(at + 1)], false);
                  setAt(null);
                },
              }
            : {})}
        />
      )}
    </Card>
  );
}
