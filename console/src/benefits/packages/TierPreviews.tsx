import type { Api } from '@rung/client';
import { Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { LANGUAGES } from '../../i18n';
import { useFormat } from '../../i18n/useFormat';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { inLanguage, useBenefitWords } from '../useBenefitWords';
import { yearlyCost } from '../yearlyCost';

/** What a member of each tier reads, in either language, and what the store would pay for it. */
export function TierPreviews({ benefitsOf }: { benefitsOf: (tier: string) => Api.BenefitView[] }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.language);
  const { data, error, refetch } = useGet('/ladder', {}, { staleTime: 60_000 });
  return (
    <>
      <Flex className="toolbar">
        <Segmented
          aria-label={t('benefits.language')}
          value={language}
          onChange={setLanguage}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
      </Flex>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines />}
      <div className="tier-previews">
        {data?.tiers.map((tier) => (
          <TierPreview key={tier.code} tier={tier} language={language} benefits={benefitsOf(tier.code)} />
        ))}
      </div>
      <Typography.Paragraph type="secondary" className="tags">
        {t('benefits.yearlyHelp')}
      </Typography.Paragraph>
    </>
  );
}

function TierPreview(props: { tier: Api.TierName; language: string; benefits: Api.BenefitView[] }) {
  const { t } = useTranslation();
  const { quota } = useBenefitWords();
  const { tier, language, benefits } = props;
  return (
    <section className="tier-preview" aria-label={tier.name}>
      <h3>
        <TierTag tier={tier} />
      </h3>
      {benefits.length === 0 ? (
        <p className="soft">{t('benefits.nothing')}</p>
      ) : (
        <ul lang={language}>
          {benefits.map(({ code, content }) => (
            <li key={code}>
              <strong>{inLanguage(content.names, language)}</strong>
              <span>{inLanguage(content.descriptions, language)}</span>
              {content.quota !== null && <small className="soft">{quota(content)}</small>}
            </li>
          ))}
        </ul>
      )}
      <TierCost benefits={benefits} />
    </section>
  );
}

function TierCost({ benefits }: { benefits: readonly Api.BenefitView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { money, open } = yearlyCost(benefits.map(({ content }) => content));
  const sum = money ? format.money(money) : '';
  return (
    <small className="yearly soft">
      {money && open > 0 && t('benefits.yearlyAndOpen', { money: sum, open })}
      {money && open === 0 && t('benefits.yearly', { money: sum })}
      {!money && open > 0 && t('benefits.yearlyOpen', { open })}
      {!money && open === 0 && t('benefits.yearlyNone')}
    </small>
  );
}
