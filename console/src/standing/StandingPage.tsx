import { ArrowLeftOutlined } from '@ant-design/icons';
import { isProblem } from '@rung/client';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { useMay } from '../identity/roles';
import { Loading } from '../parts/Loading';
import { MemberStatus } from '../parts/MemberStatus';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { TierTag } from '../parts/TierTag';
import { useCustomerTabs } from './tabs';
import './standing.css';
import { Notice } from '../parts/Notice';
import { Tabs } from '../parts/Tabs';

/** All about one customer that the reader's role includes. Who is registered and did nothing yet has the entry tier. */
export function StandingPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { externalId: id = '' } = useParams();
  const path = { externalId: id };
  const { data, error, refetch } = useGet('/customers/{externalId}/standing', { path });
  const profile = useGet('/customers/{externalId}', { path }, { enabled: may('get /customers/{externalId}') });
  const noStanding = isProblem(error, 404);
  const registered = noStanding && profile.data !== undefined;
  const unknown = noStanding && !registered && !profile.isLoading;
  return (
    <>
      <Link to="/customers" className="back">
        <ArrowLeftOutlined aria-hidden /> {t('standing.back')}
      </Link>
      <PageHead title={t('standing.title', { id })} intro={profile.data?.name ?? ''}>
        {data && <TierTag tier={data.tier} />}
        {data && ['frozen', 'excluded', 'left'].includes(data.memberStatus) && (
          <MemberStatus code={data.memberStatus} />
        )}
        {may('get /audit') && <Link to={`/audit?${new URLSearchParams({ customer: id })}`}>{t('customer.audit')}</Link>}
      </PageHead>
      {unknown && <Notice kind="missing" title={t('standing.notFound', { id })} help={t('standing.notFoundHelp')} />}
      {error && !noStanding && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {(registered || data?.lastEventAt === null) && (
        <Alert type="info" showIcon title={t('customer.noStanding')} description={t('customer.noStandingHelp')} />
      )}
      {!data && (!error || (noStanding && profile.isLoading)) && <Loading />}
      {(data || registered) && (
        <CustomerTabs id={id} standing={data !== undefined} behaved={data !== undefined && data.lastEventAt !== null} />
      )}
    </>
  );
}

function CustomerTabs({ id, standing, behaved }: { id: string; standing: boolean; behaved: boolean }) {
  const [address, setAddress] = useSearchParams();
  const tabs = useCustomerTabs(id, standing, behaved);
  return (
    <Tabs
      label={id}
      activeKey={tabs.find(({ key }) => key === address.get('tab'))?.key ?? tabs[0]?.key ?? ''}
      onChange={(tab) => setAddress({ tab })}
      items={tabs}
    />
  );
}
