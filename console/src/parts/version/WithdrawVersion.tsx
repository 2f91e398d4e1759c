import type { OperationName } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../identity/roles';
import { Dialog } from '../Dialog';
import { ProblemPanel } from '../ProblemPanel';

/** For good: so it is asked once more. Nothing, for who may not. */
export function WithdrawVersion(props: {
  operation: OperationName;
  title: string;
  sending: { isPending: boolean; error: Error | null };
  onWithdraw: (done: () => void) => void;
}) {
  const { t } = useTranslation();
  const { operation, title, sending, onWithdraw } = props;
  const [open, setOpen] = useState(false);
  if (!useMay()(operation)) {
    return null;
  }
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('versions.withdraw')}
      </Button>
      {open && (
        <Dialog
          title={title}
          okText={t('versions.withdraw')}
          okButtonProps={{ danger: true, loading: sending.isPending }}
          onOk={() => onWithdraw(() => setOpen(false))}
          onCancel={() => setOpen(false)}
        >
          <p>{t('versions.withdrawHelp')}</p>
          {sending.error && <ProblemPanel error={sending.error} />}
        </Dialog>
      )}
    </>
  );
}
