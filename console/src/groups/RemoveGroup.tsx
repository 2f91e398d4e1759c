import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useListReload, useSend } from '../api/queries';
import { App } from '../parts/App';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

export function RemoveGroup({ group, onClose }: { group: Api.GroupView; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const reloadList = useListReload('/groups');
  const remove = useSend('delete', '/groups/{groupId}', [], {
    onSuccess: () => {
      reloadList();
      void message.success(t('groups.removed'));
      void navigate('/groups');
    },
  });
  return (
    <Dialog
      title={t('groups.removeTitle', { name: group.name })}
      okText={t('groups.remove')}
      okButtonProps={{ danger: true }}
      confirmLoading={remove.isPending}
      onOk={() => remove.mutate({ path: { groupId: group.groupId } })}
      onCancel={onClose}
    >
      <Typography.Paragraph>{t('groups.removeHelp')}</Typography.Paragraph>
      {remove.error && <ProblemPanel error={remove.error} />}
    </Dialog>
  );
}
