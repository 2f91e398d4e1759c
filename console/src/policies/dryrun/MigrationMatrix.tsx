import type { Api } from '@rung/client';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { TierTag } from '../../parts/TierTag';
import { type Cell, matrixOf } from './figures';

/** A table that is a heat map: the stronger the colour, the larger the part of the row that goes there. */
export function MigrationMatrix(props: { report: Api.DryRunReport; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tiers, rows } = matrixOf(props.report);
  const { nameOf } = props;
  return (
    <Card title={t('policyDryRun.matrix')} className="table-card fill">
      <Typography.Paragraph type="secondary">{t('policyDryRun.matrixHelp')}</Typography.Paragraph>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too */}
      <section className="heat" aria-label={t('policyDryRun.matrix')} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t('policyDryRun.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('policyDryRun.fromTo')}</th>
              {tiers.map((code) => (
                <th key={code} scope="col">
                  <TierTag tier={{ code, name: nameOf(code) }} />
                </th>
              ))}
              <th scope="col">{t('policyDryRun.before')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, customers, cells }) => (
              <tr key={from}>
                <th scope="row">
                  <TierTag tier={{ code: from, name: nameOf(from) }} />
                </th>
                {cells.map((cell) => (
                  <HeatCell key={cell.to} cell={cell} />
                ))}
                <td className="soft">{format.number(customers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

/** Never so strong that the number on it would be hard to read. */
const STRONGEST = 46;
const WEAKEST = 10;

function HeatCell({ cell }: { cell: Cell }) {
  const format = useFormat();
  const { customers, share, steps } = cell;
  if (customers === 0) {
    return <td className="nobody">·</td>;
  }
  const color = steps > 0 ? 'var(--done)' : steps < 0 ? 'var(--open)' : 'var(--soft)';
  const strength = Math.round(WEAKEST + (STRONGEST - WEAKEST) * Math.sqrt(steps === 0 ? share / 4 : share));
  return (
    <td style={{ background: `color-mix(in srgb, ${color} ${strength}%, transparent)` }}>
      <b>{format.number(customers)}</b>
      <small>{format.percent(share)}</small>
    </td>
  );
}
