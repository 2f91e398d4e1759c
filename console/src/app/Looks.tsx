import { App as AntApp, ConfigProvider, theme as themes } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';
import { useDark } from './darkness';
import { DARK, theme } from './theme';

const LOCALES = { 'zh-CN': zhCN, en: enUS };

/** The component library in our colours and the reader's language. */
export function Looks({ children }: { children: ReactNode }) {
  const { language } = useTranslation().i18n;
  const looks = useDark() ? { ...theme, ...DARK, algorithm: themes.darkAlgorithm } : theme;
  return (
    <ConfigProvider theme={looks} locale={LOCALES[language as Language]} button={{ autoInsertSpace: false }}>
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}
