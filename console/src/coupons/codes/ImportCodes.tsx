import { UploadOutlined } from '@ant-design/icons';
import type { Api } from '@rung/client';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOnce } from '../../api/queries';
import { useFormat } from '../../i18n/useFormat';
import { DataTable } from '../../parts/DataTable';
import { Dialog } from '../../parts/Dialog';
import { ProblemPanel } from '../../parts/ProblemPanel';
import { Typography } from '../../parts/Typography';
import { NOTHING, partsOf, sumOf } from './codeFile';

interface Sending {
  share: number;
  sum: Api.ImportView;
  error?: Error;
}

/** Codes that were made elsewhere, from a file. What breaks off is sent again whole: codes that are there change nothing. */
export function ImportCodes({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const queries = useQueryClient();
  const once = useOnce();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const isSending = sending !== undefined && sending.share < 1 && !sending.error;

  const send = async (file: File) => {
    let sum = NOTHING;
    setSending({ share: 0, sum });
    try {
      const parts = partsOf(await file.text());
      for (const [index, { text, before }] of parts.entries()) {
        const body = new Blob([text], { type: 'text/csv' });
        const answer = await client.post('/coupon-batches/{id}/code-imports', { path: { id }, body });
        sum = sumOf(sum, answer, before);
        setSending({ share: (index + 1) / parts.length, sum });
      }
    } catch (failure) {
      setSending((now) => ({ share: now?.share ?? 0, sum, error: failure as Error }));
    }
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/coupon-batches') });
  };

  return (
    <Dialog
      width={640}
      title={t('coupons.import')}
      footer={<Button onClick={onClose}>{t('coupons.done')}</Button>}
      closable={!isSending}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('coupons.importHelp')}</Typography.Paragraph>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        hidden
        data-testid="codes"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) {
            once(() => send(file));
          }
          target.value = '';
        }}
      />
      <Button icon={<UploadOutlined aria-hidden />} loading={isSending} onClick={() => input.current?.click()}>
        {t('coupons.choose')}
      </Button>
      {sending && <Outcome {...sending} />}
    </Dialog>
  );
}

function Outcome({ share, sum, error }: Sending) {
  const { t } = useTranslation();
  const format = useFormat();
  const { added, present, refusals, refused } = sum;
  return (
    <div className="tags">
      <Progress
        percent={Math.round(share * 100)}
        status={error ? 'exception' : share < 1 ? 'active' : 'success'}
        aria-label={t('coupons.progress')}
      />
      <Typography.Paragraph role="status">
        {t('coupons.imported', { added: format.number(added), present: format.number(present) })}
      </Typography.Paragraph>
      {error && <ProblemPanel error={error} />}
      {refusals > 0 && (
        <>
          <Alert type="warning" showIcon title={t('coupons.refused', { refusals: format.number(refusals) })} />
          <DataTable<Api.RefusalView>
            label={t('coupons.refusedLines')}
            rowKey="line"
            size="small"
            atOnce={20}
            dataSource={refused}
            columns={[
              { title: t('coupons.line'), align: 'right', render: (_, { line }) => format.number(line) },
              { title: t('coupons.reason'), dataIndex: 'reason' },
            ]}
          />
        </>
      )}
    </div>
  );
}
