import type { Api } from '@rung/client';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { LANGUAGES } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { Multipliers } from './Multipliers';

/** What members will read, in each language, and the bounds that they do not read. */
export function RuleTexts({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { version, rules } = one;
  const told = useGet('/earning-rules/versions/{version}/words', { path: { version } });
  const budgets = (rules.promotions ?? []).flatMap((promotion) => promotion ?? []);
  return (
    <>
      {told.error && <ProblemPanel error={told.error} onRetry={() => void told.refetch()} />}
      {!told.data && !told.error && <Lines />}
      <div className="tier-previews">
        {LANGUAGE_CODES.flatMap((code) => told.data?.texts.filter(({ language }) => language === code) ?? []).map(
          ({ language, words: sentences }) => (
            <section key={language} className="tier-preview" aria-label={nameOf(language)}>
              <h3>{nameOf(language)}</h3>
              <ul className="rule-words" lang={language}>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
      <Multipliers
        tiers={(rules.tiers ?? []).flatMap((tier) =>
          tier?.tier && tier.multiplier ? [{ tier: tier.tier, multiplier: String(tier.multiplier) }] : [],
        )}
      />
      <Typography.Title level={3} className="part-title">
        {t('earning.bounds')}
      </Typography.Title>
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'most',
            label: words('ruleFigure', 'mostPerOrder'),
            children: format.number(rules.mostPerOrder ?? 0),
          },
          { key: 'reversal', label: t('earning.reversal'), children: words('reversal', rules.reversal ?? '') },
          ...budgets.map(({ code, budget }) => ({
            key: code ?? '',
            label: t('earning.budgetOf', { promotion: code ?? '' }),
            children: budget === null || budget === undefined ? t('forms.noLimit') : format.number(budget),
          })),
        ]}
      />
    </>
  );
}

/** Chinese first. */
const LANGUAGE_CODES = Object.keys(LANGUAGES);

function nameOf(language: string): string {
  return (LANGUAGES as Record<string, string>)[language] ?? language;
}
