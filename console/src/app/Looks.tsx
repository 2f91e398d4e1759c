import { ConfigProvider, theme as themes } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../i18n';
import { useDark } from './darkness';
import { DARK, theme } from './theme';

/** The component library in our colours and the reader's language. */
export function Looks({ children }: { children: ReactNode }) {
  const { language } = useTranslation().i18n;
  const locale = localeOf(language);
  const looks = useDark() ? { ...theme, ...DARK, algorithm: themes.darkAlgorithm } : theme;
  return (
    <ConfigProvider theme={looks} {...(locale && { locale })} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
