import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { HeatTable } from '../../parts/HeatTable';
import { TierTag } from '../../parts/TierTag';
import { Typography } from '../../parts/Typography';
import { matrixOf } from './figures';
import { wayOf } from './moverFilter';

/** Who would go from where to where; who stays is in a quiet colour. */
export function MigrationMatrix(props: { report: Api.DryRunReport; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tiers, rows } = matrixOf(props.report);
  const tag = (code: string) => <TierTag tier={{ code, name: props.nameOf(code) }} />;
  return (
    <Card title={t('policyDryRun.matrix')} className="table-card fill">
      <Typography.Paragraph type="secondary">{t('policyDryRun.matrixHelp')}</Typography.Paragraph>
      <HeatTable
        label={t('policyDryRun.matrix')}
        corner={t('policyDryRun.fromTo')}
        columns={tiers.map((code) => ({ key: code, head: tag(code) }))}
        sum={t('policyDryRun.before')}
        rows={rows.map(({ from, customers, cells }) => ({
          key: from,
          head: tag(from),
          sum: format.number(customers),
          cells: cells.map(({ to, customers: there, share, steps }) => ({
            key: to,
            text: there === 0 ? undefined : format.number(there),
            small: format.percent(share),
            heat: steps === 0 ? share / 4 : share,
            ...(steps !== 0 && {
              link: {
                to: wayOf(from, to),
                label: t('policyDryRun.moversOf', {
                  from: props.nameOf(from),
                  to: props.nameOf(to),
                  customers: format.number(there),
                }),
              },
            }),
            tone: steps > 0 ? 'up' : steps < 0 ? 'down' : 'plain',
          })),
        }))}
      />
    </Card>
  );
}
