import { UploadOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOnce } from '../../api/queries';
import { Card } from '../../parts/Card';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';

/** Bytes of a part: what the gateway lets through with room to spare. */
export const PART = 128 * 1024;

interface Sending {
  share: number;
  error?: Error;
}

/** Sends the file in parts. One that broke off goes on behind the bytes that are there, however they were cut. */
export function UploadCard({ one }: { one: Api.FileImportView }) {
  const { t } = useTranslation();
  const client = useClient();
  const queries = useQueryClient();
  const once = useOnce();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const isSending = sending !== undefined && !sending.error;

  const send = async (file: File) => {
    const path = { importId: one.importId };
    try {
      const present = await client.get('/imports/{importId}', { path });
      let { parts: part } = present;
      for (let from = present.bytes; from < file.size; from += PART) {
        setSending({ share: from / file.size });
        const body = file.slice(from, from + PART, 'application/octet-stream');
        await client.put('/imports/{importId}/parts/{part}', { path: { ...path, part }, body });
        part++;
      }
      await client.post('/imports/{importId}/completion', { path });
      setSending(undefined);
    } catch (failure) {
      setSending((now) => ({ share: now?.share ?? 0, error: failure as Error }));
    }
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/imports') });
  };

  return (
    <Card title={t('operations.imports.stepUpload')}>
      <Typography.Paragraph type="secondary">{t('operations.imports.uploadHelp')}</Typography.Paragraph>
      <input
        ref={input}
        type="file"
        accept=".csv,.ndjson,.jsonl,.txt,text/csv,text/plain"
        hidden
        data-testid="file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) {
            once(() => send(file));
          }
          target.value = '';
        }}
      />
      <Button
        type="primary"
        icon={<UploadOutlined aria-hidden />}
        loading={isSending}
        onClick={() => input.current?.click()}
      >
        {t('operations.imports.choose')}
      </Button>
      {sending && (
        <Progress
          percent={Math.floor(sending.share * 100)}
          status={sending.error ? 'exception' : 'active'}
          aria-label={t('operations.imports.uploadProgress')}
        />
      )}
      {sending?.error && <ProblemPanel error={sending.error} />}
    </Card>
  );
}
