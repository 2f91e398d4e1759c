import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { CutsField } from './CutsField';
import { ChoiceField } from './choiceFields';
import { NumberField } from './fields';
import { PlaceFaults } from './PlaceFaults';

export function RfmSection() {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="middle">
      <Card size="small" title={t('policyEditor.rfmCuts')}>
        <PlaceFaults path="rfm" />
        <div className="policy-row">
          <ChoiceField path="rfm.method" vocabulary="cutMethod" otherwise="fixed" />
          <NumberField path="rfm.high" />
        </div>
        <CutsField path="rfm.recencyDays" scores={[5, 4, 3, 2]} upTo />
        <CutsField path="rfm.orders" scores={[2, 3, 4, 5]} upTo={false} />
        <CutsField path="rfm.spend" scores={[2, 3, 4, 5]} upTo={false} />
      </Card>
      <Card size="small" title={t('policyEditor.valueLevels')}>
        <PlaceFaults path="valueLevels" />
        <div className="policy-row">
          <NumberField path="valueLevels.high" />
          <NumberField path="valueLevels.middle" />
        </div>
      </Card>
    </Flex>
  );
}
