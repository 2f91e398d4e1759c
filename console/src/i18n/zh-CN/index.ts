import { activities } from './activities';
import { app } from './app';
import { benefits } from './benefits';
import { coupons } from './coupons';
import { customer } from './customer';
import { customers } from './customers';
import { feedback } from './feedback';
import { forms } from './forms';
import { insight } from './insight';
import { operations } from './operations';
import { overview } from './overview';
import { points } from './points';
import { policies } from './policies';
import { policyDryRun } from './policyDryRun';
import { policyEditor } from './policyEditor';
import { policyRuns } from './policyRuns';
import { policyVersion } from './policyVersion';
import { problem } from './problem';
import { reports } from './reports';
import { rewards } from './rewards';
import { signIn } from './signIn';
import { standing } from './standing';
import { versions } from './versions';
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
  customer,
  feedback,
  operations,
  benefits,
  rewards,
  coupons,
  activities,
  points,
  forms,
  versions,
  standing,
  policies,
  policyVersion,
  policyEditor,
  policyDryRun,
  policyRuns,
  words,
};
