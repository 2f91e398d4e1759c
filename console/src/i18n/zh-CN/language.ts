import locale from 'antd/locale/zh_CN';
import { app } from './app';
import { areas } from './areas';
import { customers } from './customers';
import { forms } from './forms';
import { overview } from './overview';
import { problem } from './problem';
import { reports } from './reports';
import { signIn } from './signIn';
import { versions } from './versions';
import { words } from './words';

/** What every page needs. */
const texts = { app, areas, signIn, problem, forms, versions, reports, customers, overview, words };

export { locale, texts };
