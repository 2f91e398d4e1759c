import type { Api } from '@rung/client';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { type Growth, sumOf } from './growthValue';

/** The rows of the growth value and their sum; a sum that is not the growth value is a defect, and said aloud. */
export function GrowthTable({ growth }: { growth: Growth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const sum = sumOf(growth.components);
  const { growthValue, currency } = growth;
  const measured = ({ code, value }: Api.Component) =>
    code === 'spend' && currency ? format.money({ amount: String(value), currency }) : format.number(value);
  return (
    <>
      {growthValue !== null && sum !== growthValue && (
        <Alert
          type="error"
          showIcon
          title={t('standing.mismatch', { sum: format.number(sum), growthValue: format.number(growthValue) })}
        />
      )}
      <DataTable<Api.Component>
        label={t('standing.breakdown')}
        rowKey="code"
        size="small"
        dataSource={growth.components}
        locale={{ emptyText: t('standing.noComponents') }}
        columns={[
          { title: t('standing.component'), render: (_, { code }) => words('component', code) },
          { title: t('standing.value'), align: 'right', render: (_, row) => measured(row) },
          { title: t('standing.cap'), align: 'right', render: (_, { cap }) => format.number(cap) },
          { title: t('standing.points'), align: 'right', render: (_, { points }) => format.number(points) },
        ]}
        summary={() => (
          <tr className="sum">
            <th scope="row" colSpan={3}>
              {t('standing.sum')}
            </th>
            <td className="right">{format.number(sum)}</td>
          </tr>
        )}
      />
    </>
  );
}
