/** O14：活动载体——在职党员“五个一”，离退休党员“三大员”。 */
import type { ServiceStatus } from '../vocabulary';

/** 五个一：示范岗、先锋党员、公益服务、合理化建议、关心困难党员群众；三大员：政策宣传、业务辅导、服务监督。 */
export const SERVICES = [
  'modelPost',
  'pioneer',
  'publicService',
  'suggestion',
  'care',
  'policyPromoter',
  'businessCoach',
  'serviceSupervisor',
] as const;
export type Service = (typeof SERVICES)[number];

const OF: Readonly<Record<Service, ServiceStatus>> = {
  modelPost: 'inService',
  pioneer: 'inService',
  publicService: 'inService',
  suggestion: 'inService',
  care: 'inService',
  policyPromoter: 'retired',
  businessCoach: 'retired',
  serviceSupervisor: 'retired',
};

/** 这一项是不是这类党员的活动载体（O14）。 */
export const serviceFits = (service: Service, status: ServiceStatus): boolean =>
  OF[service] === status;
