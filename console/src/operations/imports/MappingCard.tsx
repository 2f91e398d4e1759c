import type { Api } from '@rung/client';
import { Button, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useSend } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Loading } from '../../parts/Loading';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { type Choices, choicesOf, mappingOf, type Written } from './mapping';
import { SavedMappings } from './SavedMappings';

/** Which column is which field, beside the first rows; ends in a dry run. */
export function MappingCard({ one }: { one: Api.FileImportView }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/imports/{importId}/rows', { path: { importId: one.importId } });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  return (
    <>
      <Card title={t('operations.imports.first')}>
        <FirstRows columns={data.columns} rows={data.rows} />
      </Card>
      <Mapping one={one} first={data} />
    </>
  );
}

function FirstRows({ columns, rows }: { columns: string[]; rows: Api.ImportRowView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable<Api.ImportRowView>
      label={t('operations.imports.first')}
      rowKey="line"
      size="small"
      dataSource={rows}
      columns={[
        { title: t('operations.imports.line'), align: 'right', render: (_, { line }) => format.number(line) },
        ...columns.map((column) => ({
          title: column,
          key: `column ${column}`,
          render: (_: unknown, { cells }: Api.ImportRowView) => cells[column] ?? '–',
        })),
      ]}
    />
  );
}

function Mapping({ one, first }: { one: Api.FileImportView; first: Api.FirstRowsView }) {
  const { t } = useTranslation();
  const usual: Api.ImportMappingInput = one.mapping ?? { fields: first.suggested };
  const [choices, setChoices] = useState<Choices>(() => choicesOf(usual));
  const [written, setWritten] = useState<Written>({
    source: usual.source ?? '',
    dateFormat: usual.dateFormat ?? '',
    timeZone: usual.timeZone ?? '',
  });
  const { mutate, error, isPending } = useSend('post', '/imports/{importId}/dry-run', ['/imports']);
  const mapping = mappingOf(choices, written);
  const use = (saved: Api.ImportMappingInput) => {
    setChoices(choicesOf(saved));
    setWritten({
      source: saved.source ?? '',
      dateFormat: saved.dateFormat ?? '',
      timeZone: saved.timeZone ?? '',
    });
  };
  const fields = [...first.fields, ...Object.keys(choices).filter((field) => !first.fields.includes(field))];
  return (
    <Card title={t('operations.imports.mapping')}>
      <Flex vertical gap="middle">
        <SavedMappings kind={one.kind} mapping={mapping} onUse={use} />
        <DataTable<{ field: string }>
          label={t('operations.imports.mapping')}
          rowKey="field"
          size="small"
          dataSource={fields.map((field) => ({ field }))}
          columns={[
            {
              title: t('operations.imports.field'),
              render: (_, { field }) => (
                <>
                  <code>{field}</code>
                  {first.required.includes(field) && <small> {t('operations.imports.needed')}</small>}
                </>
              ),
            },
            {
              title: t('operations.imports.column'),
              render: (_, { field }) => (
                <Select
                  aria-label={`${t('operations.imports.column')} ${field}`}
                  style={{ minWidth: 200 }}
                  value={choices[field]?.column ?? ''}
                  onChange={(column) => setChoices({ ...choices, [field]: { ...choices[field], column } })}
                  options={[
                    { value: '', label: t('operations.imports.notIn') },
                    ...first.columns.map((value) => ({ value, label: value })),
                  ]}
                />
              ),
            },
            {
              title: t('operations.imports.constant'),
              render: (_, { field }) => (
                <Input
                  aria-label={`${t('operations.imports.constant')} ${field}`}
                  maxLength={200}
                  disabled={!!choices[field]?.column}
                  value={choices[field]?.constant ?? ''}
                  onChange={({ target }) =>
                    setChoices({ ...choices, [field]: { ...choices[field], constant: target.value } })
                  }
                />
              ),
            },
          ]}
        />
        {one.kind === 'customers' && <Attributes columns={first.columns} choices={choices} onChange={setChoices} />}
        <Form layout="vertical">
          <Form.Item label={t('operations.imports.dateFormat')} extra={t('operations.imports.dateFormatHelp')}>
            <Input
              aria-label={t('operations.imports.dateFormat')}
              maxLength={50}
              value={written.dateFormat}
              onChange={({ target }) => setWritten({ ...written, dateFormat: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('operations.imports.timeZone')} extra={t('operations.imports.timeZoneHelp')}>
            <Input
              aria-label={t('operations.imports.timeZone')}
              maxLength={50}
              value={written.timeZone}
              onChange={({ target }) => setWritten({ ...written, timeZone: target.value })}
            />
          </Form.Item>
          {one.kind === 'orders' && (
            <Form.Item label={t('operations.imports.source')} extra={t('operations.imports.sourceHelp')}>
              <Input
                aria-label={t('operations.imports.source')}
                maxLength={50}
                value={written.source}
                onChange={({ target }) => setWritten({ ...written, source: target.value })}
              />
            </Form.Item>
          )}
        </Form>
        {error && <ProblemPanel error={error} />}
        <Button
          type={one.state === 'uploaded' ? 'primary' : 'default'}
          loading={isPending}
          disabled={mapping.fields.length === 0}
          onClick={() => mutate({ path: { importId: one.importId }, body: mapping })}
        >
          {one.state === 'uploaded' ? t('operations.imports.try') : t('operations.imports.tryAgain')}
        </Button>
      </Flex>
    </Card>
  );
}

/** Columns that are no field of ours can be kept as the store's own. */
function Attributes(props: { columns: string[]; choices: Choices; onChange: (choices: Choices) => void }) {
  const { columns, choices, onChange } = props;
  const { t } = useTranslation();
  const taken = Object.values(choices).map(({ column }) => column);
  const free = columns.filter((column) => !taken.includes(column) && column.length <= 50);
  return (
    free.length > 0 && (
      <Select
        aria-label={t('operations.imports.attribute')}
        placeholder={t('operations.imports.attribute')}
        style={{ maxWidth: 300 }}
        value={null}
        onChange={(column: string | null) => {
          if (column !== null) {
            onChange({ ...choices, [`attribute.${column}`]: { column } });
          }
        }}
        options={free.map((value) => ({ value, label: value }))}
      />
    )
  );
}
