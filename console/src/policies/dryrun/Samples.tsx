import type { Api } from '@rung/client';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoverTable } from './MoverTable';

export function Samples({ movers, nameOf }: { movers: readonly Api.Mover[]; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('policyDryRun.samples')} className="table-card">
      <MoverTable label={t('policyDryRun.samples')} movers={movers} nameOf={nameOf} />
    </Card>
  );
}
