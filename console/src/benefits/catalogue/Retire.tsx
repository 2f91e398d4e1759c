import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { App } from '../../parts/App';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** For good: so it is asked once more. */
export function Retire({ benefit, name }: { benefit: Api.BenefitView; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const retire = useSend('delete', '/benefits/{code}', ['/benefits'], {
    onSuccess: () => {
      void message.success(t('benefits.retireDone', { benefit: name }));
      setOpen(false);
    },
  });
  if (!may('delete /benefits/{code}')) {
    return null;
  }
  return (
    <>
      <Button size="small" danger aria-label={t('benefits.retireOf', { benefit: name })} onClick={() => setOpen(true)}>
        {t('benefits.retire')}
      </Button>
      {open && (
        <Dialog
          title={t('benefits.retireTitle', { benefit: name })}
          okText={t('benefits.retire')}
          okButtonProps={{ danger: true, loading: retire.isPending }}
          onOk={() => retire.mutate({ path: { code: benefit.code } })}
          onCancel={() => setOpen(false)}
        >
          <p>{t('benefits.retireHelp')}</p>
          {retire.error && <ProblemPanel error={retire.error} />}
        </Dialog>
      )}
    </>
  );
}
