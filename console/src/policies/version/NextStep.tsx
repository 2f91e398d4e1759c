import { EditOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { LinkButton } from '../../parts/LinkButton';
import { later } from '../../parts/later';
import { Typography } from '../../parts/Typography';
import type { Stage } from '../../parts/version/stages';
import { WhoCan } from '../../parts/WhoCan';
import { useStage } from '../useStage';

const Approve = later(async () => (await import('./Approve')).Approve, null);
const Publish = later(async () => (await import('./Publish')).Publish, null);
const Restore = later(async () => (await import('./Restore')).Restore, null);
const Withdraw = later(async () => (await import('./Withdraw')).Withdraw, null);

/** What can be done with a version now, and who can where the reader cannot. */
export function NextStep({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const stage = useStage(policy);
  return (
    <Card title={t('policyVersion.next')} className="next-step">
      <Typography.Paragraph>
        <Advice policy={policy} stage={stage} />
      </Typography.Paragraph>
      <Flex wrap gap="small" align="center">
        {stage === 'draft' && (
          <>
            {may('put /policies/{version}') && (
              <LinkButton to={`/policies/${policy.version}/edit`} icon={<EditOutlined aria-hidden />}>
                {t('policyVersion.edit')}
              </LinkButton>
            )}
            <LinkButton to="?tab=dry-run">{t('policyVersion.toDryRun')}</LinkButton>
            <Approve policy={policy} />
          </>
        )}
        {stage === 'approved' && <Publish policy={policy} />}
        {(stage === 'draft' || stage === 'approved') && <Withdraw policy={policy} />}
        {stage !== 'draft' && stage !== 'approved' && may('post /policies') && (
          <LinkButton to={`/policies/new?from=${policy.version}`}>{t('policyVersion.draftFrom')}</LinkButton>
        )}
        {(stage === 'replaced' || stage === 'withdrawn') && <Restore policy={policy} />}
      </Flex>
      {stage === 'approved' && !may('post /policies/{version}/publication') && (
        <WhoCan operation="post /policies/{version}/publication" what={t('policyVersion.publishing')} />
      )}
    </Card>
  );
}

function Advice({ policy, stage }: { policy: Api.PolicyView; stage: Stage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const begins = { instant: policy.effectiveAt ? format.instant(policy.effectiveAt) : '' };
  switch (stage) {
    case 'draft':
      return t('policyVersion.draftHelp');
    case 'approved':
      return t('policyVersion.approvedHelp');
    case 'waiting':
      return policy.noticeWaivedBecause
        ? t('policyVersion.waitingWaivedHelp', begins)
        : t('policyVersion.waitingHelp', begins);
    case 'inForce':
      return t('policyVersion.inForceHelp');
    case 'replaced':
      return t('policyVersion.replacedHelp');
    case 'withdrawn':
      return t('policyVersion.withdrawnHelp');
  }
}
