import { useTranslation } from 'react-i18next';
import { LinkButton } from './LinkButton';
import { Notice } from './Notice';
import { usePageTitle } from './usePageTitle';

export function NoSuchPage() {
  const { t } = useTranslation();
  usePageTitle(t('problem.notFound'));
  const home = (
    <LinkButton type="primary" to="/">
      {t('problem.backHome')}
    </LinkButton>
  );
  return (
    <Notice kind="missing" level={1} title={t('problem.notFound')} help={t('problem.notFoundHelp')} extra={home} />
  );
}
