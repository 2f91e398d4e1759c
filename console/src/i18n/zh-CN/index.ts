import { app } from './app';
import { customers } from './customers';
import { overview } from './overview';
import { problem } from './problem';
import { signIn } from './signIn';
import { standing } from './standing';
import { words } from './words';

/** The first language: its keys are the list of texts, which every other language must match. A page's texts are a file. */
export const zhCN = { app, signIn, problem, overview, customers, standing, words };
