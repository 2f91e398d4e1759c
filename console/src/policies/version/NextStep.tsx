import { EditOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { WhoCan } from '../../parts/WhoCan';
import { stageOf } from '../stages';
import { Approve } from './Approve';
import { Publish } from './Publish';
import { Restore } from './Restore';
import { Withdraw } from './Withdraw';

/** What can be done with a version now, and who can where the reader cannot. */
export function NextStep({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const may = useMay();
  const stage = stageOf(policy, Date.now());
  return (
    <Card title={t('policyVersion.next')} className="next-step">
      <Typography.Paragraph>
        <Advice policy={policy} />
      </Typography.Paragraph>
      <Flex wrap gap="small" align="center">
        {stage === 'draft' && (
          <>
            {may('put /policies/{version}') && (
              <Link to={`/policies/${policy.version}/edit`}>
                <Button icon={<EditOutlined />}>{t('policyVersion.edit')}</Button>
              </Link>
            )}
            <Link to="?tab=dry-run">
              <Button>{t('policyVersion.toDryRun')}</Button>
            </Link>
            <Approve policy={policy} />
          </>
        )}
        {stage === 'approved' && <Publish policy={policy} />}
        {(stage === 'draft' || stage === 'approved') && <Withdraw policy={policy} />}
        {stage !== 'draft' && stage !== 'approved' && may('post /policies') && (
          <Link to={`/policies/new?from=${policy.version}`}>
            <Button>{t('policyVersion.draftFrom')}</Button>
          </Link>
        )}
        {(stage === 'replaced' || stage === 'withdrawn') && <Restore policy={policy} />}
      </Flex>
      {stage === 'draft' && !may('post /policies/{version}/approval') && (
        <WhoCan operation="post /policies/{version}/approval" what={t('policyVersion.approving')} />
      )}
      {stage === 'approved' && !may('post /policies/{version}/publication') && (
        <WhoCan operation="post /policies/{version}/publication" what={t('policyVersion.publishing')} />
      )}
    </Card>
  );
}

function Advice({ policy }: { policy: Api.PolicyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (stageOf(policy, Date.now())) {
    case 'draft':
      return t('policyVersion.draftHelp');
    case 'approved':
      return t('policyVersion.approvedHelp');
    case 'waiting':
      return t('policyVersion.waitingHelp', { instant: policy.effectiveAt ? format.instant(policy.effectiveAt) : '' });
    case 'inForce':
      return t('policyVersion.inForceHelp');
    case 'replaced':
      return t('policyVersion.replacedHelp');
    case 'withdrawn':
      return t('policyVersion.withdrawnHelp');
  }
}
