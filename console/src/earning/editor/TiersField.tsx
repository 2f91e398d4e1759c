import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTierNames } from '../../parts/useTierNames';

/** One multiplier for each tier of the ladder, from the lowest. */
export function TiersField({ tiers }: { tiers: readonly string[] }) {
  const { t } = useTranslation();
  const tierName = useTierNames();
  return (
    <div className="benefit-row">
      {tiers.map((tier, index) => (
        <Form.Item
          key={tier}
          name={['tiers', index, 'multiplier']}
          label={t('earning.multiplierOf', { tier: tierName(tier) })}
        >
          <InputNumber stringMode min="0" max="100" step="0.1" className="wide" />
        </Form.Item>
      ))}
    </div>
  );
}
