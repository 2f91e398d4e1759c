import { Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { codesOf, useWords } from '../i18n/words';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';

/** What became of the coupons of a batch, as they stand at this moment. */
export function BatchFigures({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { data, error, refetch } = useGet('/coupon-batches/{id}/figures', { path: { id } });
  return (
    <Card title={t('coupons.figures')}>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines rows={2} />}
      {data && (
        <Flex wrap gap="large">
          {codesOf('couponFigure').map((figure) => (
            <Statistic key={figure} title={words('couponFigure', figure)} value={format.number(data[figure])} />
          ))}
        </Flex>
      )}
    </Card>
  );
}
