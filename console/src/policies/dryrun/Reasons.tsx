import type { Api } from '@rung/client';
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { useWords } from '../../i18n/words';
import { Card } from '../../parts/Card';
import { reasonsOf } from './figures';

export function Reasons({ report }: { report: Api.DryRunReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const reasons = reasonsOf(report);
  const most = Math.max(1, ...reasons.map(({ customers }) => customers));
  return (
    <Card title={t('policyDryRun.reasons')} className="fill">
      {reasons.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policyDryRun.nobodyMoves')} />
      )}
      <ul className="facts">
        {reasons.map(({ reason, customers }) => (
          <li key={reason}>
            <span>{words('moveReason', reason)}</span>
            <span className="bar">
              <span>{format.number(customers)}</span>
              <span className="bar-fill" style={{ width: `${(customers / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
