import type { Api } from '@rung/client';
import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet, useSend } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { WhoCan } from '../parts/WhoCan';
import { type Tie, tieOf } from './tie';

const KIND = { tied: 'success', moved: 'info', broken: 'error' } as const;

/** The outstanding points of the report beside those that the proof of the ledger counted. */
export function ProofCard({ report }: { report: Api.LiabilityReport }) {
  const { t } = useTranslation();
  const may = useMay()('get /points/proof');
  return (
    <Card title={t('liability.proof')}>
      {may ? <Proven report={report} /> : <WhoCan operation="get /points/proof" what={t('liability.proving')} />}
    </Card>
  );
}

function Proven({ report }: { report: Api.LiabilityReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useGet('/points/proof');
  const prove = useSend('post', '/points/proof', ['/points/proof', '/points/liability']);
  const failure = error ?? prove.error;
  if (!data) {
    return failure ? <ProblemPanel error={failure} onRetry={() => void refetch()} /> : <Lines rows={2} />;
  }
  const facts = {
    reported: format.number(report.outstanding),
    proven: format.number(data.outstanding),
    instant: format.instant(data.at),
  };
  const words: Record<Tie, string> = {
    tied: t('liability.tied', facts),
    moved: t('liability.moved', facts),
    broken: t('liability.broken', facts),
  };
  const tie = tieOf(report, data);
  return (
    <Flex vertical gap="small">
      <Alert type={KIND[tie]} showIcon title={words[tie]} />
      {failure && <ProblemPanel error={failure} />}
      <Flex wrap gap="middle" align="center">
        <Button size="small" loading={prove.isPending} onClick={() => prove.mutate({})}>
          {t('liability.prove')}
        </Button>
        <Link to="/operations">{t('liability.wholeProof')}</Link>
      </Flex>
    </Flex>
  );
}
