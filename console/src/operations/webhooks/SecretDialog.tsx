import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/CopyButton';
import { Dialog } from '../../parts/Dialog';

/** A secret, the one time that it is shown. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('operations.webhooks.secret')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('operations.webhooks.secretKept')}
        </Button>
      }
    >
      <Flex vertical gap="middle">
        <Alert type="warning" showIcon title={t('operations.webhooks.secretOnce')} />
        <Flex gap="small">
          <code className="wrap">{secret}</code>
          <CopyButton text={secret} />
        </Flex>
      </Flex>
    </Dialog>
  );
}
