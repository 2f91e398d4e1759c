import { type Api, isProblem } from '@rung/client';
import { Button, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { later } from '../parts/later';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { BackLink } from '../parts/version/BackLink';
import { WhoCan } from '../parts/WhoCan';
import { BatchName } from './BatchName';
import { RewardRedemptions } from './RewardRedemptions';
import { RewardSteps } from './RewardSteps';
import { StockCard } from './StockCard';
import { useRewardWords } from './useRewardWords';

const RewardForm = later(async () => (await import('./RewardForm')).RewardForm, null);

/** One reward: its stock with every correction, and who redeemed it. */
export function RewardPage() {
  const { t } = useTranslation();
  const code = useParams().code ?? '';
  const { data, error, refetch } = useGet('/reward-catalogue/{code}', { path: { code } });
  const { name } = useRewardWords();
  const unknown = isProblem(error, 404);
  return (
    <>
      <BackLink to="/benefits/rewards">{t('rewards.back')}</BackLink>
      <PageHead title={data ? name(data) : code} />
      {unknown && <Notice kind="missing" title={t('rewards.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Reward reward={data} name={name(data)} />}
    </>
  );
}

function Reward({ reward, name }: { reward: Api.RewardView; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  const { price, conditions } = useRewardWords();
  const [editing, setEditing] = useState(false);
  const { content } = reward;
  return (
    <Flex vertical gap="middle">
      <Card>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'state', label: t('forms.state'), children: words('rewardState', reward.state) },
            { key: 'kind', label: t('rewards.kind'), children: words('rewardKind', content.kind) },
            { key: 'price', label: t('rewards.price'), children: price(content) },
            { key: 'conditions', label: t('rewards.conditions'), children: conditions(content).join(' · ') },
            ...(content.couponBatch
              ? [{ key: 'batch', label: t('rewards.batch'), children: <BatchName id={content.couponBatch} /> }]
              : []),
            ...(content.value
              ? [{ key: 'value', label: t('rewards.worth'), children: format.money(content.value) }]
              : []),
          ]}
        />
        <Flex wrap gap="small" align="center" className="tags">
          {may('put /reward-catalogue/{code}') ? (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('forms.edit')}
            </Button>
          ) : (
            <WhoCan operation="put /reward-catalogue/{code}" what={t('rewards.changing')} />
          )}
          <RewardSteps reward={reward} name={name} />
        </Flex>
      </Card>
      <StockCard reward={reward} />
      {may('get /reward-catalogue/{code}/redemptions') && <RewardRedemptions code={reward.code} />}
      {editing && <RewardForm reward={reward} onClose={() => setEditing(false)} />}
    </Flex>
  );
}
