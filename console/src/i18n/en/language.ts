import locale from 'antd/locale/en_US';
import { en as texts } from '.';

export { locale, texts };
