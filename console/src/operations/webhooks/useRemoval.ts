import { type Api, ifMatch } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useListReload, useSend } from '../../api/queries';
import { App } from '../../parts/App';

/** Removes a webhook once the reader has said that they mean it. */
export function useRemoval({ webhookId, version, name }: Api.WebhookView) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const reloadList = useListReload('/webhooks');
  const { mutate, isPending, error } = useSend('delete', '/webhooks/{webhookId}', [], {
    onSuccess: () => {
      reloadList();
      void navigate('/operations/webhooks');
    },
  });
  const ask = () =>
    modal.confirm({
      title: t('operations.webhooks.removeTitle', { name }),
      content: t('operations.webhooks.removeHelp'),
      okText: t('operations.webhooks.remove'),
      okButtonProps: { danger: true },
      onOk: () => mutate({ path: { webhookId }, header: ifMatch(String(version)) }),
    });
  return { ask, isPending, error };
}
