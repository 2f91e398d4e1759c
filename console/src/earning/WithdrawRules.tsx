import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { App } from '../parts/App';
import { WithdrawVersion } from '../parts/version/WithdrawVersion';

export function WithdrawRules({ one: { version } }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const withdraw = useSend('delete', '/earning-rules/versions/{version}', ['/earning-rules'], {
    onSuccess: () => void message.success(t('earning.withdrawDone', { version })),
    // where somebody was quicker, the page shows what they did, and not this dialog with its error
    onError: () => void message.error(t('earning.notWithdrawn', { version })),
  });
  if (!may('delete /earning-rules/versions/{version}')) {
    return null;
  }
  return (
    <WithdrawVersion
      title={t('earning.withdrawTitle', { version })}
      sending={withdraw}
      onWithdraw={(done) => withdraw.mutate({ path: { version } }, { onSuccess: done })}
    />
  );
}
