import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { DataTable } from '../parts/DataTable';
import { BatchState } from './BatchState';
import { useCouponWords } from './useCouponWords';

export function BatchTable({ rows, busy }: { rows: Api.BatchView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { name, terms, days } = useCouponWords();
  return (
    <DataTable<Api.BatchView>
      label={t('coupons.batches')}
      rowKey="id"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('coupons.none')} /> }}
      columns={[
        {
          title: t('coupons.batch'),
          render: (_, batch) => (
            <Flex vertical className="reason-cell">
              <Link to={`/benefits/coupons/${batch.id}`}>{name(batch)}</Link>
              <small className="soft">
                {batch.benefit
                  ? t('coupons.ofBenefit', { benefit: batch.benefit })
                  : t('coupons.writtenBy', { person: batch.author, instant: format.instant(batch.writtenAt) })}
              </small>
            </Flex>
          ),
        },
        {
          title: t('coupons.terms'),
          render: (_, { content }) => (
            <span className="benefit-terms">
              <strong>{words('couponKind', content.kind)}</strong>
              <br />
              {terms(content)}
            </span>
          ),
        },
        { title: t('coupons.days'), render: (_, { content }) => days(content) },
        {
          title: t('coupons.issued'),
          align: 'right',
          render: (_, { issued, content }) => {
            if (issued === null) {
              return '–';
            }
            return content.total === null
              ? format.number(issued)
              : t('coupons.issuedOf', { issued: format.number(issued), total: format.number(content.total) });
          },
        },
        { title: t('forms.state'), render: (_, batch) => <BatchState state={batch.state} /> },
      ]}
    />
  );
}
