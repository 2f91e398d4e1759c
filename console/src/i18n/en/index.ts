import type { zhCN } from '../zh-CN';
import { app } from './app';
import { customers } from './customers';
import { overview } from './overview';
import { problem } from './problem';
import { signIn } from './signIn';
import { standing } from './standing';
import { words } from './words';

/** The same keys as in Chinese: the compiler refuses one that is missing, a test one too many. */
export const en: typeof zhCN = { app, signIn, problem, overview, customers, standing, words };
