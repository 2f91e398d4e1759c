import { useTranslation } from 'react-i18next';
import { Typography } from '../../parts/Typography';

/** What the customer is told, sentence by sentence. */
export function Sentences({ sentences }: { sentences: string[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) {
    return <Typography.Text type="secondary">{t('customer.noWords')}</Typography.Text>;
  }
  return (
    <blockquote className="told">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </blockquote>
  );
}
