import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';

export function WithdrawPackage({ one: { version } }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const withdraw = useSend('delete', '/benefit-packages/{version}', ['/benefit-packages'], {
    onSuccess: () => {
      void message.success(t('benefits.withdrawDone', { version }));
      setOpen(false);
    },
    // where somebody was quicker, the page shows what they did, and not this dialog with its error
    onError: () => void message.error(t('benefits.notWithdrawn', { version })),
  });
  if (!may('delete /benefit-packages/{version}')) {
    return null;
  }
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('benefits.withdraw')}
      </Button>
      {open && (
        <Dialog
          title={t('benefits.withdrawTitle', { version })}
          okText={t('benefits.withdraw')}
          okButtonProps={{ danger: true, loading: withdraw.isPending }}
          onOk={() => withdraw.mutate({ path: { version } })}
          onCancel={() => setOpen(false)}
        >
          <p>{t('benefits.withdrawHelp')}</p>
          {withdraw.error && <ProblemPanel error={withdraw.error} />}
        </Dialog>
      )}
    </>
  );
}
