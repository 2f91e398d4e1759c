import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { TierTag } from '../parts/TierTag';
import { useTierNames } from '../parts/useTierNames';

/** How many times the points each tier earns. */
export function Multipliers({ tiers }: { tiers: readonly { tier: string; multiplier: string }[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tierName = useTierNames();
  return (
    <ul className="multipliers" aria-label={t('earning.multipliers')}>
      {tiers.map(({ tier, multiplier }) => (
        <li key={tier}>
          <TierTag tier={{ code: tier, name: tierName(tier) }} />
          <strong>{t('earning.times', { times: format.number(multiplier) })}</strong>
        </li>
      ))}
    </ul>
  );
}
