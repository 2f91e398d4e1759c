import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/Notice';

export function NoSettings({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="failed"
      level={1}
      title={t('signIn.settings')}
      help={`${t('signIn.settingsHelp')} (${reason})`}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('problem.retry')}
        </Button>
      }
    />
  );
}
