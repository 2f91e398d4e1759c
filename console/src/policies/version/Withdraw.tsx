import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';

export function Withdraw({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { modal, message } = App.useApp();
  const { version } = policy;
  const withdraw = useSend('delete', '/policies/{version}', ['/policies'], {
    onSuccess: () => void message.success(t('policyVersion.withdrawDone', { version })),
    // where somebody was quicker, the page shows what they did, and not this button with its error
    onError: () => void message.error(t('policyVersion.notWithdrawn', { version })),
  });
  if (!may('delete /policies/{version}')) {
    return null;
  }
  const ask = () =>
    modal.confirm({
      title: t('policyVersion.withdrawTitle', { version }),
      content: t('policyVersion.withdrawHelp'),
      okText: t('policyVersion.withdraw'),
      okButtonProps: { danger: true },
      onOk: () => withdraw.mutate({ path: { version } }),
    });
  return (
    <>
      <Button danger loading={withdraw.isPending} onClick={ask}>
        {t('policyVersion.withdraw')}
      </Button>
      {withdraw.error && <ProblemPanel error={withdraw.error} />}
    </>
  );
}
