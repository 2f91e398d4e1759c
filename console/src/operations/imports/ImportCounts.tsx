import type { Api } from '@rung/client';
import { Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { CsvButton } from '../../parts/CsvButton';
import { DataTable } from '../../parts/DataTable';
import { Typography } from '../../parts/Typography';

/** What became of the rows, or would; why some are set aside, and the file that says which. */
export function ImportCounts(props: { one: Api.FileImportView; counts: Api.ImportCountsView; title: string }) {
  const { one, counts, title } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { table } = useClient();
  const errors = () => table('/imports/{importId}/errors', { path: { importId: one.importId }, query: { bom: true } });
  return (
    <Card
      title={title}
      extra={counts.refused > 0 && one.hasContent && <CsvButton of={t('operations.imports.errors')} table={errors} />}
    >
      <Flex vertical gap="middle">
        <Descriptions
          size="small"
          column={{ xs: 1, md: 4 }}
          items={(['created', 'changed', 'unchanged', 'refused'] as const).map((which) => ({
            key: which,
            label: {
              created: t('operations.imports.created'),
              changed: t('operations.imports.changed'),
              unchanged: t('operations.imports.unchanged'),
              refused: t('operations.imports.refused'),
            }[which],
            children: format.number(counts[which]),
          }))}
        />
        {one.dryRun && one.state !== 'checked' && (
          <Typography.Text type="secondary">{t('operations.imports.unchangedHelp')}</Typography.Text>
        )}
        {counts.refused > counts.listed && (
          <Typography.Text type="secondary">
            {t('operations.imports.moreErrors', {
              listed: format.number(counts.listed),
              refused: format.number(counts.refused),
            })}
          </Typography.Text>
        )}
        {counts.reasons.length > 0 && (
          <DataTable<Api.ImportReasonView>
            label={t('operations.imports.reasons')}
            rowKey={({ field, reason }) => `${field} ${reason}`}
            size="small"
            atOnce={20}
            dataSource={counts.reasons}
            columns={[
              { title: t('operations.imports.field'), dataIndex: 'field' },
              { title: t('operations.imports.reason'), dataIndex: 'reason' },
              { title: t('operations.imports.rows'), align: 'right', render: (_, { rows }) => format.number(rows) },
            ]}
          />
        )}
        {one.state === 'checked' && one.hasContent && <Sample importId={one.importId} />}
      </Flex>
    </Card>
  );
}

interface ChangedField extends Api.FieldChange {
  line: number;
  key: string;
}

function Sample({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useGet('/imports/{importId}/changes', { path: { importId } });
  const fields = (data?.changes ?? []).flatMap(({ line, key, changes }) =>
    changes.map((change): ChangedField => ({ ...change, line, key })),
  );
  return (
    fields.length > 0 && (
      <div>
        <Typography.Paragraph strong>{t('operations.imports.sample')}</Typography.Paragraph>
        <DataTable<ChangedField>
          label={t('operations.imports.sample')}
          rowKey={({ line, field }) => `${line} ${field}`}
          size="small"
          atOnce={20}
          dataSource={fields}
          columns={[
            { title: t('operations.imports.line'), align: 'right', render: (_, { line }) => format.number(line) },
            { title: t('operations.imports.key'), dataIndex: 'key' },
            { title: t('operations.imports.field'), dataIndex: 'field' },
            { title: t('operations.imports.before'), render: (_, { before }) => before ?? '–' },
            { title: t('operations.imports.after'), render: (_, { after }) => after ?? '–' },
          ]}
        />
      </div>
    )
  );
}
