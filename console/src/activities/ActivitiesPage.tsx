import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BenefitNav } from '../benefits/BenefitNav';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { WhoCan } from '../parts/WhoCan';
import { ActivityTable } from './ActivityTable';
import { ACTIVITY_KINDS, ACTIVITY_STATES } from './activityForm';
import { useActivities } from './useActivities';

const ActivityForm = later(async () => (await import('./form/ActivityForm')).ActivityForm, null);

const ALL = 'all';

/** What members can take part in. */
export function ActivitiesPage() {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [drafting, setDrafting] = useState(false);
  const { data, error, refetch } = useActivities();
  const kind = ACTIVITY_KINDS.find((one) => one === address.get('kind'));
  const state = ACTIVITY_STATES.find((one) => one === address.get('state'));
  const rows = (data ?? []).filter(
    (one) => (kind === undefined || one.content.kind === kind) && (state === undefined || one.state === state),
  );
  const choose = (filter: string, chosen: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (chosen === ALL) {
        next.delete(filter);
      } else {
        next.set(filter, chosen);
      }
      return next;
    });
  return (
    <>
      <PageHead title={t('activities.title')} intro={t('activities.intro')}>
        {may('post /activity-catalogue') ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDrafting(true)}>
            {t('activities.add')}
          </Button>
        ) : (
          <WhoCan operation="post /activity-catalogue" what={t('activities.adding')} />
        )}
      </PageHead>
      <BenefitNav />
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Card className="table-card">
          <Flex wrap gap="small" className="toolbar">
            <Select
              className="filter"
              aria-label={t('activities.filterState')}
              value={state ?? ALL}
              onChange={(chosen) => choose('state', chosen)}
              options={[
                { value: ALL, label: t('activities.allStates') },
                ...ACTIVITY_STATES.map((one) => ({ value: one, label: words('activityState', one) })),
              ]}
            />
            <Select
              className="filter"
              aria-label={t('activities.filterKind')}
              value={kind ?? ALL}
              onChange={(chosen) => choose('kind', chosen)}
              options={[
                { value: ALL, label: t('activities.allKinds') },
                ...ACTIVITY_KINDS.map((one) => ({ value: one, label: words('activityKind', one) })),
              ]}
            />
          </Flex>
          <ActivityTable rows={rows} empty={data.length === 0 ? t('activities.none') : t('activities.noneSuch')} />
        </Card>
      )}
      {drafting && <ActivityForm activity={undefined} onClose={() => setDrafting(false)} />}
    </>
  );
}
