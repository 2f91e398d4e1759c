import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog';
import { ProblemPanel } from '../ProblemPanel';

/** For good: so it is asked once more. */
export function WithdrawVersion(props: {
  title: string;
  sending: { isPending: boolean; error: Error | null };
  onWithdraw: (done: () => void) => void;
}) {
  const { t } = useTranslation();
  const { title, sending, onWithdraw } = props;
  const [open, setOpen] = useState(false);
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
