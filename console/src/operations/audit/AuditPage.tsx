import { keepPreviousData } from '@tanstack/react-query';
import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { OperationNav } from '../OperationNav';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { Chains } from './Chains';

/** Who did what, over all services, and whether their records hold. */
export function AuditPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address] = useSearchParams();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(`${address} ${limit}`);
  const of = (name: string) => address.get(name) ?? undefined;
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/audit',
    {
      query: {
        action: of('action'),
        actor: of('actor'),
        customer: of('customer'),
        subject: of('subject'),
        after: cursors.after,
        limit,
      },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('operations.audit')} intro={t('operations.auditIntro')} />
      <OperationNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Flex vertical gap="middle">
          {data.missing.map(({ service, part }) => (
            <Alert
              key={`${service} ${part}`}
              type="warning"
              showIcon
              title={t('operations.missing', {
                service: words('service', service),
                part: words('auditMissing', part),
              })}
            />
          ))}
          {data.chains.length > 0 && <Chains chains={data.chains} />}
          <Card className="table-card">
            <AuditFilters key={String(address)} />
            <AuditTable rows={data.items} busy={isPlaceholderData} />
            <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
          </Card>
        </Flex>
      )}
    </>
  );
}
