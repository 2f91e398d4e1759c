import { useSend } from '../../api/queries';

/** Records a guardian's answer, and asks again what of the customer's consents counts. */
export const useGuardian = () =>
  useSend('put', '/customers/{externalId}/guardian-consent', [
    '/customers/{externalId}/guardian-consent',
    '/customers/{externalId}/consents',
  ]);
