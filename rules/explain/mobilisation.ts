import type { SentenceTable } from './sentence';

const IDENTITIES: Readonly<Record<string, string>> = {
  branchSecretary: '村党支部书记',
  villageDirector: '村委会主任',
  branchCommitteeMember: '支部委员',
  villageCommitteeMember: '村委会委员',
  ruralMember: '农村党员',
  villagerRepresentative: '村民代表',
  villager: '普通群众',
};
const MATTERS: Readonly<Record<string, string>> = {
  disasterRelief: '抢险救灾',
  securityService: '重大活动安保服务',
  landAcquisition: '征地拆迁',
  emergency: '突发事件处置',
  majorProject: '上级部署的重大工程',
  welfare: '福利调整',
  benefitDistribution: '利益分配',
  safetyGuarantee: '安全保障',
  resettlement: '回迁安置',
};

const STEPS: Readonly<Record<string, string>> = {
  plan: '提出方案',
  approval: '上级批准',
  consultation: '征求党员意见',
  vote: '村民大会表决',
  announcement: '公布',
  implementation: '分批实施',
  acceptance: '总结验收',
};
const CONTENTS: Readonly<Record<string, string>> = {
  sequence: '动员次序',
  startTime: '启动时间',
  deadline: '完成时限',
  rewards: '奖惩',
  stageSummaries: '阶段总结',
};

/** 次序动员各规则的句子。 */
export const MOBILISATION_SENTENCES: SentenceTable = {
  'mobilisation.identity': (f) => `按“${IDENTITIES[String(f.identity)]}”的身份动员`,
  'mobilisation.overlappingIdentities': (f) =>
    `有 ${f.held} 种身份，取次序靠前的“${IDENTITIES[String(f.identity)]}”`,
  'mobilisation.forward': (f) => `${MATTERS[String(f.matter)]}按顺序动员，党员干部带头`,
  'mobilisation.reverse': (f) => `${MATTERS[String(f.matter)]}按倒序，普通群众优先`,
  'mobilisation.noSuchBatch': (f) => `没有第 ${f.batch} 批`,
  'mobilisation.batchAlreadyStarted': (f) => `第 ${f.batch} 批已经启动过`,
  'mobilisation.earlierBatchNotStarted': (f) =>
    `第 ${f.earlier} 批还没有启动，不能启动第 ${f.batch} 批`,
  'mobilisation.earlierBatchNotDone': (f) =>
    `第 ${f.earlier} 批还没有完成，须等它完成，或由书记说明原因放行，才能启动第 ${f.batch} 批`,
  'mobilisation.batchNotRunning': (f) => `第 ${f.batch} 批没有在进行，不能完成`,
  'mobilisation.batchNotDone': (f) => `第 ${f.batch} 批还没有完成，不能总结`,
  'mobilisation.dissentNotReported': (f) => `不同意见 ${f.dissentId} 还没有上报`,
  'mobilisation.dissentNotAnswered': (f) => `不同意见 ${f.dissentId} 还没有答复`,
  'mobilisation.stepAlreadyDone': (f) => `“${STEPS[String(f.step)]}”已经完成`,
  'mobilisation.earlierStepNotDone': (f) =>
    `“${STEPS[String(f.earlier)]}”还没有完成，不能进行“${STEPS[String(f.step)]}”`,
  'mobilisation.planLacks': (f) => `方案没有写明${CONTENTS[String(f.content)]}`,
  'mobilisation.voteNotPassed': () => '村民（代表）大会表决没有通过',
  'mobilisation.notReadyToClose': () => '各批没有全部完成，或不同意见没有答复，不能总结验收',
};
