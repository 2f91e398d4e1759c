import { type Api, isProblem } from '@rung/client';
import { Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { useMay } from '../identity/roles';
import { Card } from '../parts/Card';
import { Loading } from '../parts/Loading';
import { Notice } from '../parts/Notice';
import { PageHead } from '../parts/PageHead';
import { ProblemPanel } from '../parts/ProblemPanel';
import { BackLink } from '../parts/version/BackLink';
import { BatchFigures } from './BatchFigures';
import { BatchState } from './BatchState';
import { BatchSteps } from './BatchSteps';
import { CampaignsCard } from './campaigns/CampaignsCard';
import { CodesCard } from './codes/CodesCard';
import { useCouponWords } from './useCouponWords';

/** One batch: its terms, what became of its coupons, its codes. */
export function BatchPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const { data, error, refetch } = useGet('/coupon-batches/{id}', { path: { id } });
  const { name } = useCouponWords();
  const unknown = isProblem(error, 404);
  return (
    <>
      <BackLink to="/benefits/coupons">{t('coupons.back')}</BackLink>
      <PageHead title={data ? name(data) : t('coupons.batch')}>{data && <BatchState state={data.state} />}</PageHead>
      {unknown && <Notice kind="missing" title={t('coupons.unknown')} />}
      {error && !unknown && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Batch batch={data} />}
    </>
  );
}

function Batch({ batch }: { batch: Api.BatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const may = useMay();
  const { terms, days } = useCouponWords();
  const { content } = batch;
  const limit = (most: number | null) => (most === null ? t('forms.noLimit') : format.number(most));
  return (
    <Flex vertical gap="middle">
      <Card>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'kind', label: t('coupons.kind'), children: words('couponKind', content.kind) },
            { key: 'terms', label: t('coupons.terms'), children: terms(content) },
            { key: 'days', label: t('coupons.days'), children: days(content) },
            { key: 'codes', label: t('coupons.codes'), children: words('codeSource', content.codes) },
            { key: 'total', label: t('coupons.total'), children: limit(content.total) },
            { key: 'each', label: t('coupons.perCustomer'), children: limit(content.perCustomer) },
            ...(batch.benefit
              ? [{ key: 'benefit', label: t('coupons.benefit'), children: <code>{batch.benefit}</code> }]
              : []),
          ]}
        />
        <BatchSteps batch={batch} />
      </Card>
      <BatchFigures id={batch.id} />
      {batch.benefit === null && <CampaignsCard batch={batch} />}
      {may('get /coupon-batches/{id}/codes') && batch.benefit === null && <CodesCard batch={batch} />}
    </Flex>
  );
}
