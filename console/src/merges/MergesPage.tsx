import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../identity/roles';
import { LinkButton } from '../parts/LinkButton';
import { PageHead } from '../parts/PageHead';
import { WhoCan } from '../parts/WhoCan';
import { Candidates } from './Candidates';
import { CompareCard } from './CompareCard';
import { MergePreview } from './MergePreview';
import { MergeTable } from './MergeTable';

export interface Pair {
  from: string;
  into: string;
}

/** Two customers who are one person: found, compared, proposed, approved, undone. */
export function MergesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const pair = { from: params.get('from') ?? '', into: params.get('into') ?? '' };
  const compare = ({ from, into }: Pair) => setParams({ from, into });
  return (
    <>
      <PageHead title={t('merges.title')} intro={t('merges.intro')}>
        <LinkButton to="/customers">{t('merges.back')}</LinkButton>
      </PageHead>
      {may('get /merges') ? (
        <>
          <CompareCard key={`${pair.from} ${pair.into}`} pair={pair} onCompare={compare} />
          {pair.from && pair.into && <MergePreview pair={pair} onProposed={() => setParams({})} />}
          <Candidates onCompare={compare} />
          <MergeTable />
        </>
      ) : (
        <WhoCan operation="get /merges" what={t('merges.title')} />
      )}
    </>
  );
}
