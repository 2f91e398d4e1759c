import type { Api } from '@rung/client';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { Typography } from '../parts/Typography';
import { useGroupWords } from './useGroupWords';

/** What a batch would do by the ledger of the moment when it was drafted, and what it costs. */
export function ExtensionPlan({ plan }: { plan: Api.ExtensionDocument }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groupName = useGroupWords();
  const { until, reinstateSince, extended, reinstated, cost, plannedAt } = plan;
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'group', label: t('extensions.group'), children: groupName(plan) },
          { key: 'until', label: t('extensions.until'), children: format.day(until) },
          {
            key: 'since',
            label: t('extensions.since'),
            children: reinstateSince === null ? t('extensions.nothingBack') : format.day(reinstateSince),
          },
          { key: 'plannedAt', label: t('extensions.plannedAt'), children: format.instant(plannedAt) },
          { key: 'extended', label: t('extensions.extended'), children: format.number(extended) },
          { key: 'reinstated', label: t('extensions.reinstated'), children: format.number(reinstated) },
          { key: 'cost', label: t('extensions.cost'), children: <strong>{format.money(cost)}</strong> },
        ]}
      />
      <Typography.Paragraph type="secondary">{t('extensions.costHelp')}</Typography.Paragraph>
    </>
  );
}
