import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card';
import { Typography } from '../parts/Typography';

/** A new installation: say how the first customers get here. */
export function NoCustomers() {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        description={
          <>
            <Typography.Title level={2} className="part-title">
              {t('overview.empty')}
            </Typography.Title>
            <Typography.Paragraph type="secondary">{t('overview.emptyHelp')}</Typography.Paragraph>
          </>
        }
      >
        <Typography.Paragraph copyable={{ text: './rung demo' }} code className="command">
          ./rung demo
        </Typography.Paragraph>
      </Empty>
    </Card>
  );
}
