import { EditOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { LinkButton } from '../parts/LinkButton';
import { Typography } from '../parts/Typography';
import type { Stage } from '../parts/version/stages';
import { WhoCan } from '../parts/WhoCan';
import { ApproveRules } from './ApproveRules';
import { PublishRules } from './PublishRules';
import { useRuleStage } from './useRuleStage';
import { WithdrawRules } from './WithdrawRules';

/** What can be done with a version now, and who can where the reader cannot. */
export function NextRuleStep({ one }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const may = useMay();
  const stage = useRuleStage()(one);
  const isOpen = stage === 'draft' || stage === 'approved';
  return (
    <Card title={t('versions.next')}>
      <Typography.Paragraph>
        <Advice stage={stage} from={one.from} />
      </Typography.Paragraph>
      <Flex wrap gap="small" align="center">
        {stage === 'draft' && may('put /earning-rules/versions/{version}') && (
          <LinkButton to={`/points/rules/${one.version}/edit`} icon={<EditOutlined aria-hidden />}>
            {t('forms.edit')}
          </LinkButton>
        )}
        {stage === 'draft' && <ApproveRules one={one} />}
        {stage === 'approved' && <PublishRules one={one} />}
        {isOpen && <WithdrawRules one={one} />}
        {!isOpen && may('post /earning-rules/versions') && (
          <LinkButton to={`/points/rules/new?from=${one.version}`}>{t('earning.draftFrom')}</LinkButton>
        )}
      </Flex>
      {stage === 'approved' && !may('post /earning-rules/versions/{version}/publication') && (
        <WhoCan operation="post /earning-rules/versions/{version}/publication" what={t('earning.publishing')} />
      )}
    </Card>
  );
}

function Advice({ stage, from }: { stage: Stage; from: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (stage) {
    case 'draft':
      return t('earning.draftHelp');
    case 'approved':
      return t('earning.approvedHelp');
    case 'waiting':
      return t('earning.waitingHelp', { day: from ? format.day(from) : '' });
    case 'inForce':
      return t('earning.inForceHelp');
    case 'replaced':
      return t('earning.replacedHelp');
    case 'withdrawn':
      return t('earning.withdrawnHelp');
  }
}
