import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';
import { theme } from './theme';

const LOCALES = { 'zh-CN': zhCN, en: enUS };

/** The component library in our colours and the reader's language. */
export function Looks({ children }: { children: ReactNode }) {
  const { language } = useTranslation().i18n;
  return (
    <ConfigProvider theme={theme} locale={LOCALES[language as Language]} button={{ autoInsertSpace: false }}>
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}
