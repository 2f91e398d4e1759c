import { keepPreviousData } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { OperationNav } from '../OperationNav';
import { SenderTable } from './SenderTable';

const DAYS = [1, 7, 30, 92] as const;

/** Who sends which behaviour, and what is refused of it. */
export function SendersPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const days = DAYS.find((one) => String(one) === address.get('days')) ?? 7;
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/events/senders',
    { query: { days } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('operations.senders')} intro={t('operations.sendersIntro')} />
      <OperationNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <div className="toolbar">
            <Radio.Group
              className="reasons"
              optionType="button"
              aria-label={t('operations.sendersDays')}
              value={days}
              onChange={({ target }) => setAddress({ days: String(target.value) })}
              options={DAYS.map((value) => ({
                value,
                label: value === 1 ? t('operations.today') : t('operations.lastDays', { days: value }),
              }))}
            />
          </div>
          <SenderTable rows={data.senders} busy={isPlaceholderData} />
        </Card>
      )}
    </>
  );
}
