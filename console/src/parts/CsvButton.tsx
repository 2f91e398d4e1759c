import { DownloadOutlined } from '@ant-design/icons';
import type { Table } from '@rung/client';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { App } from './App';

/** Saves a table under the name that the server gives it. */
export function CsvButton({ of, table }: { of: string; table: () => Promise<Table> }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      download(await table());
    } catch (failure) {
      message.error(t('reports.csvFailed', { reason: failure instanceof Error ? failure.message : '' }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={busy}
      aria-label={t('reports.csvOf', { table: of })}
      onClick={() => void save()}
    >
      {t('reports.csv')}
    </Button>
  );
}

function download({ blob, fileName }: Table) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
