import { type OperationName, rolesFor } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/words';
import { Typography } from './Typography';

/** For who sees something but may not do it: who can. */
export function WhoCan({ operation, what }: { operation: OperationName; what: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const roles = rolesFor(operation).map((role) => words('role', role));
  return <Typography.Text type="secondary">{t('app.whoCan', { what, roles: roles.join(', ') })}</Typography.Text>;
}
