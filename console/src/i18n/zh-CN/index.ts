import { app } from './app';
import { customers } from './customers';
import { insight } from './insight';
import { overview } from './overview';
import { policies } from './policies';
import { policyDryRun } from './policyDryRun';
import { policyEditor } from './policyEditor';
import { policyRuns } from './policyRuns';
import { policyVersion } from './policyVersion';
import { problem } from './problem';
import { reports } from './reports';
import { signIn } from './signIn';
import { standing } from './standing';
import { words } from './words';

/** The first language: its keys are the list of texts, which every other language must match. A page's texts are a file. */
export const zhCN = {
  app,
  signIn,
  problem,
  overview,
  reports,
  insight,
  customers,
  standing,
  policies,
  policyVersion,
  policyEditor,
  policyDryRun,
  policyRuns,
  words,
};
