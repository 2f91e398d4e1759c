import { type Api, ifMatch, isProblem } from '@rung/client';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api/queries';
import { useMay } from '../identity/roles';
import { useMyName } from '../identity/useMyName';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { later } from '../parts/later';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { WhoCan } from '../parts/WhoCan';

const ActivityForm = later(async () => (await import('./form/ActivityForm')).ActivityForm, null);

/** What can be done with an activity now, and who can where the reader cannot. Who wrote any of it is told so. */
export function ActivitySteps({ activity, name }: { activity: Api.CatalogueView; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const isOwn = activity.writers.includes(useMyName());
  const [open, setOpen] = useState<'start' | 'end' | 'edit'>();
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
      {open === 'start' && <StartDialog activity={activity} name={name} onClose={close} />}
      {open === 'end' && <EndDialog code={code} name={name} onClose={close} />}
    </>
  );
}

const CHANGED = ['/activity-catalogue', '/public/draws'];

/** What was read when it opened is put on: what the page reads anew meanwhile does not change it. */
function StartDialog(props: { activity: Api.CatalogueView; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { activity, name, onClose } = props;
  const [{ code, hash }] = useState(activity);
  const send = useSend('post', '/activity-catalogue/{code}/start', CHANGED, {
    onSuccess: () => {
      void message.success(t('activities.startDone'));
      onClose();
    },
  });
  const changed = isProblem(send.error, 412);
  return (
    <Dialog
      title={t('activities.startTitle', { activity: name })}
      okText={t('activities.startThis')}
      okButtonProps={{ loading: send.isPending, disabled: changed }}
      onOk={() => send.mutate({ path: { code }, header: ifMatch(hash) })}
      onCancel={onClose}
    >
      <p>{t('activities.startHelp')}</p>
      {changed && <Alert type="warning" showIcon title={t('activities.changedMeanwhile')} />}
      {send.error && !changed && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}

function EndDialog({ code, name, onClose }: { code: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const send = useSend('post', '/activity-catalogue/{code}/end', CHANGED, {
    onSuccess: () => {
      void message.success(t('activities.endDone'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('activities.endTitle', { activity: name })}
      okText={t('activities.endThis')}
      okButtonProps={{ danger: true, loading: send.isPending }}
      onOk={() => send.mutate({ path: { code } })}
      onCancel={onClose}
    >
      <p>{t('activities.endHelp')}</p>
      {send.error && <ProblemPanel error={send.error} />}
    </Dialog>
  );
}
