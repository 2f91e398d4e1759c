import { PlusOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
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
import { RewardTable } from './RewardTable';
import { REWARD_KINDS, REWARD_STATES } from './rewardForm';
import { useRewards } from './useRewards';

const RewardForm = later(async () => (await import('./RewardForm')).RewardForm, null);

const ALL = 'all';

/** What members can have for their points. */
export function RewardsPage() {
  const { t } = useTranslation();
  const words = useWords();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const [edited, setEdited] = useState<Api.RewardView | 'new'>();
  const { data, error, refetch } = useRewards();
  const kind = REWARD_KINDS.find((one) => one === address.get('kind'));
  const state = REWARD_STATES.find((one) => one === address.get('state'));
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
      <PageHead title={t('rewards.title')} intro={t('rewards.intro')}>
        {may('post /reward-catalogue') ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
            {t('rewards.add')}
          </Button>
        ) : (
          <WhoCan operation="post /reward-catalogue" what={t('rewards.adding')} />
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
              aria-label={t('rewards.filterState')}
              value={state ?? ALL}
              onChange={(chosen) => choose('state', chosen)}
              options={[
                { value: ALL, label: t('rewards.allStates') },
                ...REWARD_STATES.map((one) => ({ value: one, label: words('rewardState', one) })),
              ]}
            />
            <Select
              className="filter"
              aria-label={t('rewards.filterKind')}
              value={kind ?? ALL}
              onChange={(chosen) => choose('kind', chosen)}
              options={[
                { value: ALL, label: t('rewards.allKinds') },
                ...REWARD_KINDS.map((one) => ({ value: one, label: words('rewardKind', one) })),
              ]}
            />
          </Flex>
          <RewardTable
            rows={rows}
            empty={data.length === 0 ? t('rewards.none') : t('rewards.noneSuch')}
            onEdit={setEdited}
          />
        </Card>
      )}
      {edited && <RewardForm reward={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
