import { UploadOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOnce } from '../../api/queries';
import { Card } from '../../parts/Card';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { OtherFileError, upload } from './uploading';

interface Sending {
  share: number;
  error?: Error;
}

/** Where the file is chosen, and how much of it is there. */
export function UploadCard({ one }: { one: Api.FileImportView }) {
  const { t } = useTranslation();
  const client = useClient();
  const queries = useQueryClient();
  const once = useOnce();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const isSending = sending !== undefined && !sending.error;

  const send = async (file: File) => {
    setSending({ share: 0 });
    try {
      await upload(client, one.importId, file, (share) => setSending({ share }));
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
      {sending?.error && <UploadProblem error={sending.error} />}
    </Card>
  );
}

function UploadProblem({ error }: { error: Error }) {
  const { t } = useTranslation();
  return error instanceof OtherFileError ? (
    <Alert type="error" showIcon title={t('operations.imports.otherFile')} />
  ) : (
    <ProblemPanel error={error} />
  );
}
