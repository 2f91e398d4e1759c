import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Steps } from '../../parts/Steps';
import { usePackages } from './usePackages';
import { packageStage } from './versions';

const REACHED = { draft: 1, approved: 2, waiting: 3, inForce: 4, replaced: 4, withdrawn: 0 };

/** The life of a version, with who did each step. */
export function PackageSteps({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const stage = packageStage(one, usePackages().inForce, Date.now());
  const written = {
    title: t('versions.writers'),
    content: `${one.writers.join(', ')} · ${format.instant(one.createdAt)}`,
  };
  const done = (by: string | null | undefined, at: string | undefined) =>
    by ? [by, at && format.instant(at)].filter(Boolean).join(' · ') : t('versions.notYet');
  const approved = { title: t('versions.approver'), content: done(one.approver, one.approvedAt) };
  const published = { title: t('benefits.publisher'), content: done(one.publisher, one.publishedAt) };
  const counts = {
    title: t('benefits.effective'),
    content: one.effectiveAt ? format.instant(one.effectiveAt) : t('versions.notYet'),
  };
  const withdrawn = { title: words('policyStage', 'withdrawn') };
  const steps = stage === 'withdrawn' ? [written, withdrawn] : [written, approved, published, counts];
  return (
    <Card>
      <Steps current={stage === 'withdrawn' ? steps.length : REACHED[stage]} items={steps} />
    </Card>
  );
}
