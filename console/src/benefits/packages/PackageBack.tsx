import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function PackageBack() {
  const { t } = useTranslation();
  return (
    <Link to="/benefits/packages" className="back">
      <ArrowLeftOutlined aria-hidden /> {t('benefits.back')}
    </Link>
  );
}
