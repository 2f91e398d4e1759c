import { Alert, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { OperationNav } from '../OperationNav';
import { LetterTable } from './LetterTable';
import { OneService } from './OneService';
import { SERVICES, useDeadLetters } from './useDeadLetters';

/** Records that a service could not handle: of all services, or page by page of one. */
export function DeadLettersPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const service = SERVICES.find((code) => code === address.get('service'));
  return (
    <>
      <PageHead title={t('operations.deadLetters')} intro={t('operations.deadLettersIntro')} />
      <OperationNav />
      <Card className="table-card">
        <Flex wrap gap="middle" className="toolbar">
          <Select
            className="filter"
            aria-label={t('operations.serviceFilter')}
            value={service ?? ''}
            onChange={(code) => setAddress(code ? { service: code } : {})}
            options={[
              { value: '', label: t('operations.allServices') },
              ...SERVICES.map((code) => ({ value: code, label: words('service', code) })),
            ]}
          />
        </Flex>
        {service ? <OneService key={service} service={service} /> : <AllServices />}
      </Card>
    </>
  );
}

function AllServices() {
  const { t } = useTranslation();
  const words = useWords();
  const { letters, more, loading, errors, refetch } = useDeadLetters();
  const first = errors[0];
  if (loading) {
    return <Loading />;
  }
  if (first && errors.length === SERVICES.length) {
    return <ProblemPanel error={first.error} onRetry={refetch} />;
  }
  return (
    <Flex vertical gap="middle">
      {errors.map(({ service }) => (
        <Alert
          key={service}
          type="warning"
          showIcon
          title={t('operations.serviceFailed', { service: words('service', service) })}
        />
      ))}
      <LetterTable rows={letters} busy={false} />
      {more && <Typography.Text type="secondary">{t('operations.moreOf')}</Typography.Text>}
    </Flex>
  );
}
