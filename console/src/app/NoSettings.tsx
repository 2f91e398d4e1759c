import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

export function NoSettings({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('signIn.settings')}
      subTitle={`${t('signIn.settingsHelp')} (${reason})`}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('problem.retry')}
        </Button>
      }
    />
  );
}
