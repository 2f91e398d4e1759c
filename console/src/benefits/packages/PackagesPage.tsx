import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import { useMay } from '../../identity/roles';
import { LinkButton } from '../../parts/LinkButton';
import { PagedCard, usePages } from '../../parts/PagedCard';
import { PageHead } from '../../parts/PageHead';
import { WhoCan } from '../../parts/WhoCan';
import { BenefitNav } from '../BenefitNav';
import { PackageTable } from './PackageTable';

export function PackagesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const pages = usePages();
  const listing = useGet('/benefit-packages', { query: pages.query }, { placeholderData: keepPreviousData });
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
      <PagedCard listing={listing} pages={pages} title={t('benefits.allPackages')}>
        {(rows, busy) => <PackageTable rows={rows} busy={busy} />}
      </PagedCard>
    </>
  );
}
