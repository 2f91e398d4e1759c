import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { DataTable } from '../../parts/DataTable';
import { Typography } from '../../parts/Typography';

/** Who would be told of what on that day, by the rules of now and by the new ones. */
export function NoticesCard({ notices }: Pick<Api.DryRunReport, 'notices'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <Card title={t('policyDryRun.notices')} className="table-card fill">
      <DataTable<(typeof notices)[number]>
        label={t('policyDryRun.notices')}
        rowKey="kind"
        size="small"
        dataSource={notices}
        columns={[
          { title: t('policyDryRun.notice'), render: (_, { kind }) => words('decision', kind) },
          { title: t('policyDryRun.before'), align: 'right', render: (_, { before }) => format.number(before) },
          { title: t('policyDryRun.after'), align: 'right', render: (_, { after }) => format.number(after) },
          {
            title: t('policyDryRun.difference'),
            align: 'right',
            render: (_, { before, after }) => (
              <span className={after === before ? 'soft' : ''}>
                {after > before ? '+' : ''}
                {format.number(after - before)}
              </span>
            ),
          },
        ]}
      />
      <Typography.Paragraph type="secondary" className="tags">
        {t('policyDryRun.noticesHelp')}
      </Typography.Paragraph>
    </Card>
  );
}
