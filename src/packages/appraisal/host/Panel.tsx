import type { Status, StepKey } from './steps';
import { CastingPanel } from './panels/CastingPanel';
import { CountPanel } from './panels/CountPanel';
import { ElectPanel } from './panels/ElectPanel';
import { ExemptPanel } from './panels/ExemptPanel';
import { IssuingPanel } from './panels/IssuingPanel';
import { KeepingPanel } from './panels/KeepingPanel';
import { KeysPanel } from './panels/KeysPanel';
import { MassPanel } from './panels/MassPanel';
import { NoticePanel } from './panels/NoticePanel';
import { ResultPanel } from './panels/ResultPanel';
import { StagePanel } from './panels/StagePanel';
import { StartPanel } from './panels/StartPanel';

export interface PanelProps {
  readonly appraisalId: string;
  readonly status: Status;
  readonly refresh: () => void;
}

/** 某一步的那一块：一步一个文件。 */
export function Panel({ step, ...props }: PanelProps & { readonly step: StepKey }) {
  switch (step) {
    case 'notice':
      return <NoticePanel {...props} />;
    case 'exempt':
      return <ExemptPanel {...props} />;
    case 'mass':
      return <MassPanel {...props} />;
    case 'elect':
      return <ElectPanel {...props} />;
    case 'keys':
      return <KeysPanel {...props} />;
    case 'keeping':
      return <KeepingPanel {...props} />;
    case 'oath':
    case 'selfReview':
    case 'discussion':
    case 'comments':
      return <StagePanel key={step} stage={step} {...props} />;
    case 'start':
      return <StartPanel {...props} />;
    case 'issuing':
      return <IssuingPanel {...props} />;
    case 'casting':
      return <CastingPanel {...props} />;
    case 'count':
      return <CountPanel {...props} />;
    case 'result':
      return <ResultPanel {...props} />;
  }
}
