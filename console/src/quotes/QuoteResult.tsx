import type { Api } from '@rung/client';
import { Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';

interface Row {
  key: string;
  what: string;
  list: Api.Money;
  off: readonly Api.OffView[];
  payable: Api.Money;
}

/** The best combination: what is taken off each line and why, and what was not used and why not. */
export function QuoteResult({ quote }: { quote: Api.QuoteView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lines, shipping, points, total, earned, unused, rules, validUntil } = quote;
  const rows: Row[] = [
    ...lines.map(({ id, product, quantity, ...price }) => ({
      key: id,
      what: t('quotes.pieces', { product, quantity: format.number(quantity) }),
      ...price,
    })),
    { key: '', what: t('quotes.sending'), ...shipping },
  ];
  const money = {
    spent: format.number(points.spent),
    value: format.money(points.value),
    wished: format.number(points.wished),
  };
  return (
    <Card title={t('quotes.result')} className="table-card">
      <PriceTable rows={rows} list={quote.list} total={total} />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'earned', label: t('quotes.earned'), children: format.number(earned) },
          {
            key: 'points',
            label: t('quotes.spent'),
            children: [t('quotes.spentOf', money), points.detail].filter(Boolean).join(' · '),
          },
          { key: 'rules', label: t('quotes.rules'), children: t('quotes.version', { version: rules }) },
          { key: 'until', label: t('quotes.until'), children: format.instant(validUntil) },
        ]}
      />
      {unused.length > 0 && (
        <DataTable<Api.UnusedView>
          label={t('quotes.unused')}
          rowKey="code"
          size="small"
          dataSource={unused}
          columns={[
            { title: t('quotes.unused'), render: (_, { code }) => <code>{code}</code> },
            { title: t('quotes.why'), dataIndex: 'detail' },
          ]}
        />
      )}
    </Card>
  );
}

function PriceTable({ rows, list, total }: { rows: Row[]; list: Api.Money; total: Api.Money }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Row>
      label={t('quotes.result')}
      rowKey="key"
      dataSource={rows}
      columns={[
        { title: t('quotes.item'), dataIndex: 'what' },
        { title: t('quotes.list'), align: 'right', render: (_, row) => format.money(row.list) },
        {
          title: t('quotes.off'),
          render: (_, { off }) => (
            <Flex vertical>
              {off.map(({ kind, code, detail, amount }) => (
                <span key={`${kind} ${code ?? ''}`}>
                  {t('quotes.takenOff', {
                    amount: format.money(amount),
                    detail: code ? `${detail} (${code})` : detail,
                  })}
                </span>
              ))}
            </Flex>
          ),
        },
        { title: t('quotes.payable'), align: 'right', render: (_, row) => format.money(row.payable) },
      ]}
      summary={() => (
        <tr className="sum">
          <th scope="row">{t('quotes.total')}</th>
          <td className="right">{format.money(list)}</td>
          <td />
          <td className="right">{format.money(total)}</td>
        </tr>
      )}
    />
  );
}
