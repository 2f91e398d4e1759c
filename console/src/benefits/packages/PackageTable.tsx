import type { Api } from '@rung/client';
import { Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import { DataTable } from '../../parts/DataTable';
import { Typography } from '../../parts/Typography';
import { PackageStage } from './PackageStage';
import { usePackages } from './usePackages';

/** Who did what; newest first. */
export function PackageTable({ rows, busy }: { rows: Api.PackageView[]; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inForce } = usePackages();
  return (
    <DataTable<Api.PackageView>
      label={t('benefits.allPackages')}
      rowKey="version"
      size="middle"
      loading={busy}
      dataSource={rows}
      locale={{ emptyText: <Empty description={t('benefits.noPackages')} /> }}
      columns={[
        {
          title: t('benefits.version'),
          render: (_, one) => (
            <Flex vertical className="reason-cell">
              <Flex gap="small" align="center">
                <Link to={`/benefits/packages/${one.version}`}>
                  {t('benefits.versionName', { version: one.version })}
                </Link>
                <PackageStage one={one} inForce={inForce} />
              </Flex>
              <Typography.Text type="secondary" ellipsis={{ tooltip: one.comment }}>
                {one.comment}
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
        { title: t('benefits.approver'), render: (_, { approver }) => approver ?? '–' },
        {
          title: t('benefits.effective'),
          render: (_, { effectiveAt }) => (effectiveAt ? format.instant(effectiveAt) : '–'),
        },
      ]}
    />
  );
}
