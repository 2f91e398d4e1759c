import locale from 'antd/locale/zh_CN';
import { zhCN as texts } from '.';

export { locale, texts };
