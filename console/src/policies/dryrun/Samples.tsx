import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card';
import { MoverTable } from './MoverTable';

export function Samples({ movers, nameOf }: { movers: readonly Api.Mover[]; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('policyDryRun.samples')} className="table-card">
      <MoverTable label={t('policyDryRun.samples')} movers={movers} nameOf={nameOf} />
    </Card>
  );
}
