import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { Steps } from '../../parts/Steps';
import { Typography } from '../../parts/Typography';
import { SHIPPED } from '../shipped';
import { usePerson } from '../usePerson';
import { useStage } from '../useStage';

const REACHED = { draft: 1, approved: 2, waiting: 3, inForce: 4, replaced: 4, withdrawn: 0 };

/** The life of a version, with who did each step. */
export function VersionSteps({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePerson();
  const stage = useStage(policy);
  const by = (who: string | null, at: string | null) =>
    who && at ? `${person(who)} · ${format.instant(at)}` : t('policyVersion.notYet');
  if (policy.author === SHIPPED) {
    return (
      <Card>
        <Typography.Text type="secondary">{t('policyVersion.shippedHelp')}</Typography.Text>
      </Card>
    );
  }
  const written = {
    title: t('policyVersion.written'),
    content: by(policy.writers.map(person).join(', '), policy.createdAt),
  };
  const approved = { title: t('policyVersion.approved'), content: by(policy.approver, policy.approvedAt) };
  const withdrawn = {
    title: t('policyVersion.withdrawn'),
    content: policy.withdrawnAt ? format.instant(policy.withdrawnAt) : '',
  };
  const published = { title: t('policyVersion.published'), content: by(policy.publisher, policy.publishedAt) };
  const counts = {
    title: t('policyVersion.counts'),
    content: policy.effectiveAt ? format.instant(policy.effectiveAt) : t('policyVersion.notYet'),
  };
  const steps =
    stage === 'withdrawn'
      ? [written, ...(policy.approver ? [approved] : []), withdrawn]
      : [written, approved, published, counts];
  return (
    <Card>
      <Steps current={stage === 'withdrawn' ? steps.length : REACHED[stage]} items={steps} />
      {policy.refreshOf !== null && (
        <Typography.Paragraph type="secondary" className="tags">
          <Link to={`/policies/${policy.refreshOf}`}>{t('policies.refreshOf', { version: policy.refreshOf })}</Link>
        </Typography.Paragraph>
      )}
      {policy.noticeWaivedBecause && (
        <Typography.Paragraph type="secondary" className="tags">
          {t('policyVersion.waived', { reason: policy.noticeWaivedBecause })}
        </Typography.Paragraph>
      )}
    </Card>
  );
}
