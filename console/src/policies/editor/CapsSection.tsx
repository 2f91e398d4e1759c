import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';
import { NumberField } from './fields';

const ACTIVITIES = ['visit', 'view', 'search', 'cart', 'review', 'share', 'post', 'contact'];

/** The most that counts; an empty field is no cap. */
export function CapsSection() {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('policyEditor.capsHelp')}</Typography.Text>
      <Card size="small" title={t('policyEditor.spendCaps')}>
        <div className="policy-row">
          <NumberField path="caps.perOrder" />
          <NumberField path="caps.perDay" />
          <NumberField path="caps.perCategory" />
        </div>
      </Card>
      <Card size="small" title={t('policyEditor.activityCaps')}>
        <div className="policy-row">
          {ACTIVITIES.map((activity) => (
            <NumberField key={activity} path={`caps.activitiesPerDay.${activity}`} />
          ))}
        </div>
      </Card>
      <Card size="small" title={t('policyEditor.frequency')}>
        <div className="policy-row">
          <NumberField path="frequency.halfLifeDays" />
          <NumberField path="frequency.fullAmount" />
        </div>
      </Card>
    </Flex>
  );
}
