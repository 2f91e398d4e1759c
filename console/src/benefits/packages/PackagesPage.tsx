import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { Card } from '../../parts/Card';
import { LinkButton } from '../../parts/LinkButton';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../parts/PageHead';
import { Pager } from '../../parts/Pager';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { useCursors } from '../../parts/useCursors';
import { WhoCan } from '../../parts/WhoCan';
import { BenefitNav } from '../BenefitNav';
import { PackageTable } from './PackageTable';

export function PackagesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [limit, setLimit] = useState(20);
  const cursors = useCursors(String(limit));
  const { data, error, isPlaceholderData, refetch } = useGet(
    '/benefit-packages',
    { query: { after: cursors.after, limit } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title={t('benefits.packages')} intro={t('benefits.packagesIntro')}>
        {may('post /benefit-packages') ? (
          <LinkButton to="/benefits/packages/new" type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('benefits.draft')}
          </LinkButton>
        ) : (
          <WhoCan operation="post /benefit-packages" what={t('benefits.drafting')} />
        )}
      </PageHead>
      <BenefitNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card" title={t('benefits.allPackages')}>
          <PackageTable rows={data.items} busy={isPlaceholderData} />
          <Pager cursors={cursors} next={data.next ?? undefined} limit={limit} onLimit={setLimit} />
        </Card>
      )}
    </>
  );
}
