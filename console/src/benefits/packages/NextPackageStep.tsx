import { EditOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { LinkButton } from '../../parts/LinkButton';
import { Typography } from '../../parts/Typography';
import type { Stage } from '../../parts/version/stages';
import { WhoCan } from '../../parts/WhoCan';
import { ApprovePackage } from './ApprovePackage';
import { PublishPackage } from './PublishPackage';
import { usePackages } from './usePackages';
import { packageStage } from './versions';
import { WithdrawPackage } from './WithdrawPackage';

/** What can be done with a version now, and who can where the reader cannot. */
export function NextPackageStep({ one }: { one: Api.PackageView }) {
  const { t } = useTranslation();
  const may = useMay();
  const stage = packageStage(one, usePackages().inForce, Date.now());
  const open = stage === 'draft' || stage === 'approved';
  return (
    <Card title={t('versions.next')}>
      <Typography.Paragraph>
        <Advice stage={stage} effectiveAt={one.effectiveAt} />
      </Typography.Paragraph>
      <Flex wrap gap="small" align="center">
        {stage === 'draft' && may('put /benefit-packages/{version}') && (
          <LinkButton to={`/benefits/packages/${one.version}/edit`} icon={<EditOutlined aria-hidden />}>
            {t('benefits.edit')}
          </LinkButton>
        )}
        {stage === 'draft' && <ApprovePackage one={one} />}
        {stage === 'approved' && <PublishPackage one={one} />}
        {open && <WithdrawPackage one={one} />}
        {!open && may('post /benefit-packages') && (
          <LinkButton to={`/benefits/packages/new?from=${one.version}`}>{t('benefits.draftFrom')}</LinkButton>
        )}
      </Flex>
      {stage === 'approved' && !may('post /benefit-packages/{version}/publication') && (
        <WhoCan operation="post /benefit-packages/{version}/publication" what={t('benefits.publishing')} />
      )}
    </Card>
  );
}

function Advice({ stage, effectiveAt }: { stage: Stage; effectiveAt: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (stage) {
    case 'draft':
      return t('benefits.draftHelp');
    case 'approved':
      return t('benefits.approvedHelp');
    case 'waiting':
      return t('benefits.waitingHelp', { instant: effectiveAt ? format.instant(effectiveAt) : '' });
    case 'inForce':
      return t('benefits.inForceHelp');
    case 'replaced':
      return t('benefits.replacedHelp');
    case 'withdrawn':
      return t('benefits.withdrawnHelp');
  }
}
