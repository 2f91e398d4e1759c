import { isProblem } from '@rung/client';
import { Alert, Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog';
import { ProblemPanel } from '../ProblemPanel';
import { Typography } from '../Typography';

interface ApprovalProps {
  title: string;
  /** The step, where it is called otherwise. */
  okText?: string;
  help?: string;
  /** The text that was read: it is what is approved, whatever others save meanwhile. */
  read: { hash: string; writers: readonly string[]; comment: string };
  /** What more is known of it. */
  facts?: { key: string; label: string; children: ReactNode }[];
  /** Whether all that is to be read is there. */
  isReady?: boolean;
  sending: { isPending: boolean; error: Error | null };
  onApprove: () => void;
  onClose: () => void;
  /** How it differs from what is in force. */
  children: ReactNode;
}

/** What is approved is exactly what stands here, by its hash. */
export function ApprovalDialog(props: ApprovalProps) {
  const { t } = useTranslation();
  const { title, okText, help, read, facts = [], isReady = true, sending, onApprove, onClose, children } = props;
  const changed = isProblem(sending.error, 412);
  return (
    <Dialog
      width={720}
      title={title}
      okText={okText ?? t('versions.approveThis')}
      okButtonProps={{ loading: sending.isPending, disabled: changed || !isReady }}
      onOk={onApprove}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <Typography.Text>{help ?? t('versions.approveHelp')}</Typography.Text>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'writers', label: t('versions.writers'), children: read.writers.join(', ') },
            { key: 'comment', label: t('versions.comment'), children: read.comment || '–' },
            ...facts,
            { key: 'hash', label: t('versions.hash'), children: <Hash hash={read.hash} /> },
          ]}
        />
        {children}
        {changed && <Alert type="warning" showIcon title={t('versions.changedMeanwhile')} />}
        {sending.error && !changed && <ProblemPanel error={sending.error} />}
      </Flex>
    </Dialog>
  );
}

/** Names a text for good: another text has another one. */
function Hash({ hash }: { hash: string }) {
  return (
    <Typography.Text code copyable={{ text: hash }}>
      {hash.slice(0, 16)}
    </Typography.Text>
  );
}
