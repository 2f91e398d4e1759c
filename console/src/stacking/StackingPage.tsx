import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { BenefitNav } from '../benefits/BenefitNav';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { later } from '../parts/later';
import { PagedCard, usePages } from '../parts/PagedCard';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';
import { VersionTable } from '../parts/version/VersionTable';
import { WhoCan } from '../parts/WhoCan';
import { Sentences } from './Sentences';
import { useStackingStage } from './useStackingStage';
import { useStackingWords } from './useStackingWords';

const StackingForm = later(async () => (await import('./StackingForm')).StackingForm, null);

/** What goes together in a quote now, and who changed what before. */
export function StackingPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const pages = usePages();
  const inForce = useGet('/stacking-rules');
  const mayList = may('get /stacking-rules/versions');
  const listing = useGet(
    '/stacking-rules/versions',
    { query: pages.query },
    { enabled: mayList, placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('stacking.title')} intro={t('stacking.intro')}>
        {may('post /stacking-rules/versions') ? (
          <Button type="primary" disabled={!inForce.data} onClick={() => setOpen(true)}>
            {t('stacking.draft')}
          </Button>
        ) : (
          <WhoCan operation="post /stacking-rules/versions" what={t('stacking.drafting')} />
        )}
      </PageHead>
      <BenefitNav />
      <Flex vertical gap="middle">
        <Card title={t('stacking.inForce')}>
          {inForce.error && <ProblemPanel error={inForce.error} onRetry={() => void inForce.refetch()} />}
          {!inForce.data && !inForce.error && <Lines />}
          {inForce.data && <InForce one={inForce.data} />}
        </Card>
        {mayList && (
          <PagedCard listing={listing} pages={pages} title={t('stacking.versions')}>
            {(rows, busy) => <StackingTable rows={rows} busy={busy} />}
          </PagedCard>
        )}
      </Flex>
      {open && inForce.data && <StackingForm draft={undefined} inForce={inForce.data} onClose={() => setOpen(false)} />}
    </>
  );
}

function InForce({ one }: { one: Api.StackingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentences = useStackingWords();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('stacking.since', { version: one.version, instant: one.from ? format.instant(one.from) : '–' })}
      </Typography.Paragraph>
      <Sentences of={sentences(one.rules)} />
    </>
  );
}

function StackingTable({ rows, busy }: { rows: Api.StackingView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stage = useStackingStage();
  return (
    <VersionTable
      label={t('stacking.versions')}
      rows={rows}
      busy={busy}
      address="/benefits/stacking"
      name={(version) => t('stacking.name', { version })}
      stage={stage}
      about={({ replaces, comment }) => (replaces === 0 ? t('stacking.shipped') : comment)}
      from={[t('stacking.from'), ({ from }) => from && format.instant(from)]}
    />
  );
}
