import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { DataTable } from '../DataTable';
import { Typography } from '../Typography';
import { StageChip } from './StageChip';
import type { Stage } from './stages';

interface Version {
  version: number;
  comment: string;
  writers: readonly string[];
  createdAt: string;
  approver: string | null;
}

/** Versions with who did what; newest first. */
export function VersionTable<V extends Version>(props: {
  label: string;
  rows: readonly V[];
  busy: boolean;
  /** Where there may be none. */
  none?: string;
  /** Their addresses end in the version. */
  address: string;
  name: (version: number) => string;
  stage: (one: V) => Stage | undefined;
  about?: (one: V) => string;
  /** From when on each counts, and what that is called. */
  from: [string, (one: V) => string | null];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { label, rows, busy, none, address, name, stage, about, from } = props;
  const [fromTitle, fromWhen] = from;
  return (
    <DataTable<V>
      label={label}
      rowKey="version"
      size="middle"
      loading={busy}
      dataSource={rows}
      {...(none && { locale: { emptyText: <Empty description={none} /> } })}
      columns={[
        {
          title: t('versions.version'),
          render: (_, one) => (
            <Flex vertical className="reason-cell">
              <Flex gap="small" align="center">
                <Link to={`${address}/${one.version}`}>{name(one.version)}</Link>
                <StageChip stage={stage(one)} />
              </Flex>
              <Typography.Text type="secondary" ellipsis={{ tooltip: one.comment }}>
                {about ? about(one) : one.comment}
              </Typography.Text>
            </Flex>
          ),
        },
        {
          title: t('versions.writers'),
          render: (_, { writers, createdAt }) => (
            <Flex vertical>
              <span>{writers.join(', ')}</span>
              <small className="soft">{format.instant(createdAt)}</small>
            </Flex>
          ),
        },
        { title: t('versions.approver'), render: (_, { approver }) => approver ?? '–' },
        { title: fromTitle, render: (_, one) => fromWhen(one) ?? '–' },
      ]}
    />
  );
}
