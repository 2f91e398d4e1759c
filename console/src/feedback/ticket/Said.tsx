import type { Api } from '@rung/client';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Card } from '../../parts/Card';
import { Typography } from '../../parts/Typography';

/** What the customer wrote, and what was answered so far. */
export function Said({ ticket }: { ticket: Api.FeedbackView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orderId, rating, receivedAt, replies, text } = ticket;
  return (
    <Card title={t('feedback.said')}>
      <blockquote className="customer-said">{text}</blockquote>
      <Flex wrap gap="small" className="soft">
        <span>
          {t('feedback.received', { instant: format.instant(receivedAt), ago: format.ago(receivedAt, Date.now()) })}
        </span>
        {rating !== undefined && <span>{t('feedback.rating', { rating })}</span>}
        {orderId && <span>{t('feedback.order', { order: orderId })}</span>}
      </Flex>
      <Typography.Title level={3} className="part-title">
        {t('feedback.replies')}
      </Typography.Title>
      {replies.length === 0 && <Typography.Text type="secondary">{t('feedback.noReplies')}</Typography.Text>}
      <ul className="answers">
        {replies.map((reply) => (
          <li key={reply.id}>
            {reply.text}
            <small className="soft">
              {reply.author
                ? t('feedback.repliedBy', { author: reply.author, instant: format.instant(reply.writtenAt) })
                : t('feedback.repliedAt', { instant: format.instant(reply.writtenAt) })}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
