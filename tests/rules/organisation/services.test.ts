import { SERVICES, serviceFits } from '../../../rules/organisation/services';

it('在职五个一、离退休三大员，各归各的（O14）', () => {
  expect(SERVICES.filter((service) => serviceFits(service, 'inService'))).toEqual([
    'modelPost',
    'pioneer',
    'publicService',
    'suggestion',
    'care',
  ]);
  expect(SERVICES.filter((service) => serviceFits(service, 'retired'))).toEqual([
    'policyPromoter',
    'businessCoach',
    'serviceSupervisor',
  ]);
});
