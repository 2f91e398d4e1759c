import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { LinkButton } from '../parts/LinkButton';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { ProblemPanel } from '../parts/ProblemPanel';
import { useCursors } from '../parts/useCursors';
import { WhoCan } from '../parts/WhoCan';
import { InForceCard } from './InForceCard';
import { PolicyNav } from './PolicyNav';
import { VersionTable } from './VersionTable';

export function VersionsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/policies',
    { query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('areas.policies')} intro={t('policies.intro')}>
        {may('post /policies') ? (
          <LinkButton to="/policies/new" type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('policies.draft')}
          </LinkButton>
        ) : (
          <WhoCan operation="post /policies" what={t('policies.drafting')} />
        )}
      </PageHead>
      <PolicyNav />
      <InForceCard />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card" title={t('policies.all')}>
          <VersionTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
