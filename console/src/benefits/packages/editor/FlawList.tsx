import type { Api } from '@rung/client';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTierNames } from '../../../parts/useTierNames';
import { useBenefitWords } from '../../useBenefitWords';
import type { Flaw } from './chosen';

/** All that is wrong, at once, in the words of the service, with where it is. */
export function FlawList({ flaws, catalogue }: { flaws: readonly Flaw[]; catalogue: readonly Api.BenefitView[] }) {
  const { t } = useTranslation();
  const tierName = useTierNames();
  const { name } = useBenefitWords();
  const benefitName = (code: string) => {
    const found = catalogue.find((one) => one.code === code);
    return found ? name(found) : code;
  };
  return (
    <Alert
      type="error"
      showIcon
      className="package-part"
      title={t('benefits.refused')}
      description={
        <ul className="problem">
          {flaws.map(({ tier, benefit, reason }) => (
            <li key={`${tier} ${benefit} ${reason}`}>
              <strong>{tier ? tierName(tier) : t('benefits.whole')}</strong>
              {benefit && ` · ${benefitName(benefit)}`} {reason}
            </li>
          ))}
        </ul>
      }
    />
  );
}
