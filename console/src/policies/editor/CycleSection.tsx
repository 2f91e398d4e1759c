import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { ChoiceField, PeriodField } from './choiceFields';
import { NumberField } from './fields';
import { PlaceFaults } from './PlaceFaults';

/** What is measured, and for how long a tier is held. */
export function CycleSection() {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="middle">
      <Card size="small" title={t('policyEditor.measuring')}>
        <div className="policy-row">
          <ChoiceField path="measure" vocabulary="measure" />
          <NumberField path="windowDays" />
          <ChoiceField path="transition" vocabulary="transition" />
        </div>
      </Card>
      <Card size="small" title={t('policyEditor.holding')}>
        <PlaceFaults path="cycle" />
        <div className="policy-row">
          <ChoiceField path="cycle.kind" vocabulary="cycleKind" />
          <PeriodField path="cycle.length" units={['M', 'Y']} />
          <PeriodField path="cycle.warning" units={['D']} />
          <PeriodField path="cycle.grace" units={['D']} />
          <ChoiceField path="cycle.down" vocabulary="down" />
        </div>
      </Card>
    </Flex>
  );
}
