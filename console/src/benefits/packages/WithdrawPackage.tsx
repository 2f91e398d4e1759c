import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useTelling } from '../../parts/version/useTelling';
import { WithdrawVersion } from '../../parts/version/WithdrawVersion';

export function WithdrawPackage({ one: { version } }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const telling = useTelling(t('benefits.withdrawDone', { version }), t('benefits.notWithdrawn', { version }));
  const withdraw = useSend('delete', '/benefit-packages/{version}', ['/benefit-packages'], telling);
  return (
    <WithdrawVersion
      operation="delete /benefit-packages/{version}"
      title={t('benefits.withdrawTitle', { version })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { version } }, { onSuccess: done })}
    />
  );
}
