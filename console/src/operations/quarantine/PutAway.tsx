import type { Api } from '@rung/client';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { useMay } from '../../identity/roles';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';

const REASONS = ['sent-anew', 'trial', 'not-wanted'] as const;

/** Says that no replay of the event is wanted, and why. */
export function PutAway({ suspect: { quarantineId, state } }: { suspect: Api.SuspectView }) {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('sent-anew');
  const { mutate, isPending, error } = useSend('put', '/quarantine/{quarantineId}/put-away', ['/quarantine']);
  if (state !== 'waiting' || !may('put /quarantine/{quarantineId}/put-away')) {
    return null;
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('operations.putAway')}</Button>
      {open && (
        <Dialog
          title={t('operations.putAwayTitle')}
          okText={t('operations.putAway')}
          confirmLoading={isPending}
          onCancel={() => setOpen(false)}
          onOk={() => mutate({ path: { quarantineId }, body: { reason } }, { onSuccess: () => setOpen(false) })}
        >
          <p>{t('operations.putAwayHelp')}</p>
          {error && <ProblemPanel error={error} />}
          <Radio.Group
            vertical
            aria-label={t('operations.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            options={REASONS.map((value) => ({ value, label: words('putAway', value) }))}
          />
        </Dialog>
      )}
    </div>
  );
}
