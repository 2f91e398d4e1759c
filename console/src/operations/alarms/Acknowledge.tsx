import type { Api } from '@rung/client';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { App } from '../../parts/App';
import { ProblemPanel } from '../../parts/ProblemPanel';

/** Somebody has it in hand: this alarm, and the earlier ones of the same kind with it. */
export function Acknowledge({ alarm: { id } }: { alarm: Api.AlarmView }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const acknowledge = useSend('post', '/alarms/{id}/acknowledgement', ['/alarms'], {
    onSuccess: () => void message.success(t('operations.acknowledged')),
  });
  const ask = () =>
    modal.confirm({
      title: t('operations.acknowledgeTitle'),
      content: t('operations.acknowledgeHelp'),
      okText: t('operations.acknowledge'),
      onOk: () => acknowledge.mutate({ path: { id } }),
    });
  return (
    <>
      <Button size="small" loading={acknowledge.isPending} onClick={ask}>
        {t('operations.acknowledge')}
      </Button>
      {acknowledge.error && <ProblemPanel error={acknowledge.error} />}
    </>
  );
}
