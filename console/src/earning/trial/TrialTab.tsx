import { ExperimentOutlined } from '@ant-design/icons';
import { type Api, isProblem } from '@rung/client';
import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { Lines } from '../../parts/Lines';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { WhoCan } from '../../parts/WhoCan';
import { TrialResult } from './TrialResult';

/** What last month would have earned by a version: how many points, whose, at what cost. Nothing changes by it. */
export function TrialTab({ one: { version } }: { one: Api.RuleVersionView }) {
  const { t } = useTranslation();
  const mayTry = useMay()('post /earning-rules/versions/{version}/trial');
  const trial = useSend('post', '/earning-rules/versions/{version}/trial', []);
  const isBusy = isProblem(trial.error, 409);
  return (
    <Flex vertical gap="middle">
      <Card>
        <Typography.Paragraph>{t('earning.trialHelp')}</Typography.Paragraph>
        {mayTry ? (
          <Button
            type="primary"
            icon={<ExperimentOutlined aria-hidden />}
            loading={trial.isPending}
            onClick={() => trial.mutate({ path: { version } })}
          >
            {t('earning.tryIt')}
          </Button>
        ) : (
          <WhoCan operation="post /earning-rules/versions/{version}/trial" what={t('earning.trying')} />
        )}
        {isBusy && <Alert type="info" showIcon className="tags" title={t('earning.trialRunning')} />}
        {trial.error && !isBusy && <ProblemPanel error={trial.error} />}
      </Card>
      {trial.isPending && (
        <Card aria-busy role="status" aria-label={t('app.loading')}>
          <Lines rows={6} />
        </Card>
      )}
      {trial.data && !trial.isPending && <TrialResult trial={trial.data} />}
    </Flex>
  );
}
