import type { Api } from '@rung/client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';
import { RunProgress } from '../RunProgress';

export function TrialProgress({ run }: { run: Api.DryRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.round((now - Date.parse(run.startedAt)) / 1000));
  return (
    <Card>
      <Typography.Text strong role="status">
        {t('policyDryRun.running')}
      </Typography.Text>{' '}
      <Typography.Text type="secondary">
        {t('policyDryRun.elapsed', { seconds: format.number(seconds) })}
      </Typography.Text>
      {run.progress ? <RunProgress progress={run.progress} /> : <div className="working" aria-hidden />}
      <Typography.Text type="secondary">{t('policyDryRun.runningHelp')}</Typography.Text>
    </Card>
  );
}
