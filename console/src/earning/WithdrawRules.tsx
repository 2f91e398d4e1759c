import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useTelling } from '../parts/version/useTelling';
import { WithdrawVersion } from '../parts/version/WithdrawVersion';

export function WithdrawRules({ one: { version } }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const telling = useTelling(t('earning.withdrawDone', { version }), t('earning.notWithdrawn', { version }));
  const withdraw = useSend('delete', '/earning-rules/versions/{version}', ['/earning-rules'], telling);
  return (
    <WithdrawVersion
      operation="delete /earning-rules/versions/{version}"
      title={t('earning.withdrawTitle', { version })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { version } }, { onSuccess: done })}
    />
  );
}
