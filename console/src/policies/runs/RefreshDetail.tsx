import type { Api } from '@rung/client';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { DataTable } from '../../parts/DataTable';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { useTierNames } from '../../parts/useTierNames';
import { deltaWords } from '../valueWords';

/** The numbers that moved, and the guardrail that held each. */
export function RefreshDetail({ report }: { report: Api.RefreshReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const nameOf = useTierNames();
  const moved = ({ before, after }: Api.ThresholdMove) =>
    [`${format.number(before)} → ${format.number(after)}`, deltaWords(before, after, format)]
      .filter(Boolean)
      .join('  ');
  const cuts = report.rfm;
  const list = (numbers: readonly number[]) => numbers.map((cut) => format.number(cut)).join(', ');
  return (
    <Flex vertical gap="middle">
      {report.thresholds.length > 0 && (
        <DataTable<Api.Moved>
          label={t('policyRuns.thresholds')}
          rowKey="tier"
          size="small"
          dataSource={report.thresholds}
          columns={[
            {
              title: t('overview.tier'),
              render: (_, { tier }) => <TierTag tier={{ code: tier, name: nameOf(tier) }} />,
            },
            { title: t('policyRuns.enter'), align: 'right', render: (_, { enter }) => moved(enter) },
            { title: t('policyRuns.keep'), align: 'right', render: (_, { keep }) => moved(keep) },
            { title: t('policyRuns.held'), render: (_, { held }) => words('guardrail', held) },
          ]}
        />
      )}
      {cuts && (
        <ul className="facts">
          {(['recencyDays', 'orders', 'spend'] as const).map((field) => (
            <li key={field}>
              <span>{words('policyField', `rfm_${field}`)}</span>
              <span>{`${list(cuts.before[field])} → ${list(cuts.after[field])}`}</span>
            </li>
          ))}
        </ul>
      )}
      {report.thresholds.length === 0 && !cuts && (
        <Typography.Text type="secondary">{t('policyRuns.asWritten')}</Typography.Text>
      )}
      {report.overtakes.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('policyRuns.overtakes', {
            versions: report.overtakes.map((version) => t('policies.versionName', { version })).join(', '),
          })}
        />
      )}
      {report.unpaired > 0 && (
        <Typography.Text type="secondary">
          {t('policyRuns.unpaired', { customers: format.number(report.unpaired) })}
        </Typography.Text>
      )}
    </Flex>
  );
}
