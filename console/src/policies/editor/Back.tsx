import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** @param version whose page it leads to; without, the list */
export function Back({ version }: { version?: number }) {
  const { t } = useTranslation();
  return (
    <Link to={version === undefined ? '/policies' : `/policies/${version}`} className="back">
      <ArrowLeftOutlined aria-hidden />{' '}
      {version === undefined ? t('policyVersion.back') : t('policyEditor.backTo', { version })}
    </Link>
  );
}
