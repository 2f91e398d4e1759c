import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { setDark, useDark } from './darkness';

export function DarkSwitch() {
  const { t } = useTranslation();
  const dark = useDark();
  return (
    <Button
      type="text"
      className="on-head"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={dark ? t('app.light') : t('app.dark')}
      onClick={() => setDark(!dark)}
    />
  );
}
