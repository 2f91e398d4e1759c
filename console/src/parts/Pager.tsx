import { Button, Flex, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { useCursors } from './useCursors';

const SIZES = [20, 50, 100];

export function Pager(props: {
  cursors: ReturnType<typeof useCursors>;
  next: string | undefined;
  limit: number;
  onLimit: (limit: number) => void;
}) {
  const { t } = useTranslation();
  const { cursors, next, limit, onLimit } = props;
  return (
    <Flex wrap justify="space-between" gap="middle" className="pager">
      <Flex gap="small" align="center">
        <span aria-hidden>{t('customers.perPageLabel')}</span>
        <Segmented<number>
          aria-label={t('customers.perPageLabel')}
          value={limit}
          onChange={onLimit}
          options={SIZES.map((rows) => ({ value: rows, label: rows }))}
        />
      </Flex>
      <Flex wrap gap="small" align="center">
        <Button disabled={cursors.page === 1} onClick={cursors.back}>
          {t('customers.previous')}
        </Button>
        <span aria-live="polite">{t('customers.page', { page: cursors.page })}</span>
        <Button disabled={next === undefined} onClick={() => next !== undefined && cursors.forward(next)}>
          {t('customers.next')}
        </Button>
      </Flex>
    </Flex>
  );
}
