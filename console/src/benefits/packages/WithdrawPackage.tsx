import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { WithdrawVersion } from '../../parts/version/WithdrawVersion';

export function WithdrawPackage({ one: { version } }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const withdraw = useSend('delete', '/benefit-packages/{version}', ['/benefit-packages'], {
    onSuccess: () => void message.success(t('benefits.withdrawDone', { version })),
    // where somebody was quicker, the page shows what they did, and not this dialog with its error
    onError: () => void message.error(t('benefits.notWithdrawn', { version })),
  });
  if (!may('delete /benefit-packages/{version}')) {
    return null;
  }
  return (
    <WithdrawVersion
      title={t('benefits.withdrawTitle', { version })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { version } }, { onSuccess: done })}
    />
  );
}
