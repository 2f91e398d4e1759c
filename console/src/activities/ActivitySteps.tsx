import type { Api } from '@rung/client';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { useMyName } from '../identity/useMyName';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { later } from '../parts/later';
import { ProblemPanel } from '../parts/ProblemPanel';
import { WhoCan } from '../parts/WhoCan';

const ActivityForm = later(async () => (await import('./form/ActivityForm')).ActivityForm, null);

type Step = 'start' | 'end';

/** What can be done with an activity now, and who can where the reader cannot. Who wrote any of it is told so. */
export function ActivitySteps({ activity, name }: { activity: Api.CatalogueView; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const isOwn = activity.writers.includes(useMyName());
  const [open, setOpen] = useState<Step | 'edit'>();
  const { code, state } = activity;
  const mayWrite = may('put /activity-catalogue/{code}');
  const mayStart = may('post /activity-catalogue/{code}/start');
  const close = () => setOpen(undefined);
  return (
    <>
      <Flex wrap gap="small" align="center" className="tags">
        {state === 'draft' && mayWrite && <Button onClick={() => setOpen('edit')}>{t('forms.edit')}</Button>}
        {state === 'draft' && mayStart && (
          <Button type="primary" disabled={isOwn} onClick={() => setOpen('start')}>
            {t('activities.start')}
          </Button>
        )}
        {state === 'on' && mayWrite && (
          <Button danger onClick={() => setOpen('end')}>
            {t('activities.end')}
          </Button>
        )}
        {state === 'draft' && mayStart && isOwn && (
          <Typography.Text className="loss">{t('activities.startOwn')}</Typography.Text>
        )}
      </Flex>
      {!mayWrite && state !== 'ended' && (
        <WhoCan operation="put /activity-catalogue/{code}" what={t('activities.changing')} />
      )}
      {!mayStart && state === 'draft' && (
        <WhoCan operation="post /activity-catalogue/{code}/start" what={t('activities.starting')} />
      )}
      {open === 'edit' && <ActivityForm activity={activity} onClose={close} />}
      {(open === 'start' || open === 'end') && <StepDialog code={code} step={open} name={name} onClose={close} />}
    </>
  );
}

function StepDialog(props: { code: string; step: Step; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { code, step, name, onClose } = props;
  const isStart = step === 'start';
  const send = useSend('post', `/activity-catalogue/{code}/${step}`, ['/activity-catalogue', '/public/draws'], {
    onSuccess: () => {
      void message.success(isStart ? t('activities.startDone') : t('activities.endDone'));
      onClose();
    },
  });
  return (
    <Dialog
      title={isStart ? t('activities.startTitle', { activity: name }) : t('activities.endTitle', { activity: name })}
      okText={isStart ? t('activities.startThis') : t('activities.endThis')}
      okButtonProps={{ danger: !isStart, loading: send.isPending }}
      onOk={() => send.mutate({ path: { code } })}
      onCancel={onClose}
    >
      <p>{isStart ? t('activities.startHelp') : t('activities.endHelp')}</p>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
