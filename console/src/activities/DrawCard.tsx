import type { Api } from '@rung/client';
import { Button, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { useSettings } from '../app/settings';
import { useFormat } from '../i18n/useFormat';
import { Card } from '../parts/Card';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

/** So often it is looked whether the seed is public, in milliseconds. */
const EVERY = 15_000;

/** What strangers see of a draw: the commitment, the seed once it is over, and the page that checks it. */
export function DrawCard({ activity }: { activity: Api.CatalogueView }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { apiBase } = useSettings();
  const { code } = activity;
  const { data, error, refetch } = useGet(
    '/public/draws/{code}',
    { path: { code } },
    { refetchInterval: ({ state }) => (state.data?.seed ? false : EVERY) },
  );
  return (
    <Card title={t('activities.draw')}>
      <Typography.Paragraph type="secondary">{t('activities.drawHelp')}</Typography.Paragraph>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Lines rows={2} />}
      {data && (
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'commitment',
              label: t('activities.commitment'),
              children: <code className="reason-cell">{data.commitment}</code>,
            },
            { key: 'at', label: t('activities.committedAt'), children: format.instant(data.committedAt) },
            {
              key: 'seed',
              label: t('activities.seed'),
              children: data.seed ? <code className="reason-cell">{data.seed}</code> : t('activities.notRevealed'),
            },
          ]}
        />
      )}
      <Button href={`${apiBase}/public/draws/${code}/page?lang=${i18n.language}`} target="_blank" rel="noopener">
        {t('activities.checkPage')}
      </Button>
    </Card>
  );
}
