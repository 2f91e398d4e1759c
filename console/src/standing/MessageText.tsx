import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import { Lines } from '../parts/Lines';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

/** The words of a message, in the customer's language. Each reading is audited. */
export function MessageText({ externalId, id }: { externalId: string; id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGet('/customers/{externalId}/messages/{id}/text', { path: { externalId, id } });
  if (error) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Lines />;
  }
  return (
    <section lang={data.language} aria-label={t('customer.messageText')}>
      <strong>{data.subject}</strong>
      <Typography.Paragraph className="told">{data.body}</Typography.Paragraph>
      <small className="soft">{t('customer.messageTextHelp')}</small>
    </section>
  );
}
