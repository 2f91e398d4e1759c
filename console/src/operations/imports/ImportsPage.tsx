import type { Api } from '@rung/client';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { DataTable } from '../../parts/DataTable';
import { later } from '../../parts/later';
import { PagedCard, usePages } from '../../parts/PagedCard';
import { PageHead } from '../../parts/PageHead';
import { OperationNav } from '../OperationNav';
import { ImportState } from './ImportState';
import { useImportWords } from './useImportWords';

const ImportDialog = later(async () => (await import('./ImportDialog')).ImportDialog, null);

/** Files of the store that were taken in, or are about to be. */
export function ImportsPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pages = usePages();
  const listing = useGet('/imports', { query: pages.query }, { placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title={t('operations.imports.title')} intro={t('operations.imports.intro')}>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('operations.imports.add')}
        </Button>
      </PageHead>
      <OperationNav />
      <PagedCard listing={listing} pages={pages}>
        {(rows, busy) => <ImportTable rows={rows} busy={busy} />}
      </PagedCard>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ImportTable({ rows, busy }: { rows: Api.FileImportView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useImportWords();
  return (
    <DataTable<Api.FileImportView>
      label={t('operations.imports.title')}
      rowKey="importId"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('operations.imports.none')} /> }}
      columns={[
        {
          title: t('operations.imports.name'),
          render: (_, { importId, name }) => <Link to={`/operations/imports/${importId}`}>{name}</Link>,
        },
        { title: t('operations.imports.kind'), render: (_, { kind }) => words(kind) },
        { title: t('operations.imports.rows'), align: 'right', render: (_, row) => format.number(row.rows) },
        { title: t('operations.imports.state'), render: (_, { state }) => <ImportState state={state} /> },
        { title: t('operations.imports.madeAt'), render: (_, { madeAt }) => format.instant(madeAt) },
        { title: t('operations.imports.madeBy'), dataIndex: 'madeBy' },
      ]}
    />
  );
}
