import type { Api } from '@rung/client';
import { Checkbox, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import { useWords } from '../../../i18n/words';
import { Chip } from '../../../parts/Chip';
import { TierTag } from '../../../parts/TierTag';
import { KINDS } from '../../catalogue/kinds';
import { useBenefitWords } from '../../useBenefitWords';
import { yearlyCost } from '../../yearlyCost';
import type { Chosen, Flaw } from './chosen';

interface MatrixProps {
  tiers: readonly Api.TierName[];
  /** Those that can be chosen, and those that are. */
  catalogue: readonly Api.BenefitView[];
  chosen: Chosen;
  flaws: readonly Flaw[];
  onToggle: (tier: string, benefit: string) => void;
}

/** Tiers across, benefits down, by kind. */
export function Matrix(props: MatrixProps) {
  const { t } = useTranslation();
  const { tiers, catalogue, chosen, flaws } = props;
  if (catalogue.length === 0) {
    return <Empty description={t('benefits.noneToPick')} />;
  }
  const flawed = (tier: string) => flaws.some((flaw) => flaw.tier === tier && flaw.benefit === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
    <section className="package-matrix" aria-label={t('benefits.matrix')} tabIndex={0}>
      <table aria-label={t('benefits.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('benefits.benefit')}</th>
            {tiers.map((tier) => (
              <th key={tier.code} scope="col" className={flawed(tier.code) ? 'flawed' : ''}>
                <TierTag tier={tier} />
              </th>
            ))}
          </tr>
        </thead>
        {KINDS.map((kind) => (
          <KindRows key={kind} {...props} kind={kind} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('benefits.yearlyCost')}</th>
            {tiers.map(({ code }) => (
              <td key={code}>
                <ColumnCost benefits={catalogue.filter((one) => chosen[code]?.includes(one.code))} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function KindRows({ kind, catalogue, ...props }: MatrixProps & { kind: Api.BenefitContent['kind'] }) {
  const words = useWords();
  const rows = catalogue.filter(({ content }) => content.kind === kind);
  return rows.length === 0 ? null : (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={props.tiers.length + 1}>
          {words('benefitKind', kind)}
        </th>
      </tr>
      {rows.map((benefit) => (
        <BenefitRow key={benefit.code} {...props} benefit={benefit} />
      ))}
    </tbody>
  );
}

function BenefitRow(props: Omit<MatrixProps, 'catalogue'> & { benefit: Api.BenefitView }) {
  const { t } = useTranslation();
  const { name, terms } = useBenefitWords();
  const { benefit, tiers, chosen, flaws, onToggle } = props;
  const { code } = benefit;
  return (
    <tr>
      <th scope="row">
        {name(benefit)} {benefit.retiredAt && <Chip tone="bad">{t('benefits.retired')}</Chip>}
        <small className="soft">{terms(benefit.content)}</small>
      </th>
      {tiers.map((tier) => (
        <td
          key={tier.code}
          className={flaws.some((flaw) => flaw.tier === tier.code && flaw.benefit === code) ? 'flawed' : ''}
        >
          <Checkbox
            aria-label={t('benefits.gives', { tier: tier.name, benefit: name(benefit) })}
            checked={chosen[tier.code]?.includes(code) ?? false}
            onChange={() => onToggle(tier.code, code)}
          />
        </td>
      ))}
    </tr>
  );
}

/** The most that a member can cost in a year, short enough for a column. */
function ColumnCost({ benefits }: { benefits: readonly Api.BenefitView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { money, open } = yearlyCost(benefits.map(({ content }) => content));
  return (
    <>
      {money ? format.money(money) : '–'}
      {open > 0 && <small className="soft">{t('benefits.open', { open })}</small>}
    </>
  );
}
