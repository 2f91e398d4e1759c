import { activities } from './activities';
import { app } from './app';
import { areas } from './areas';
import { benefits } from './benefits';
import { coupons } from './coupons';
import { customer } from './customer';
import { customers } from './customers';
import { earning } from './earning';
import { extensions } from './extensions';
import { feedback } from './feedback';
import { forms } from './forms';
import { groups } from './groups';
import { guardian } from './guardian';
import { insight } from './insight';
import { liability } from './liability';
import { membership } from './membership';
import { merges } from './merges';
import { months } from './months';
import { operations } from './operations';
import { overview } from './overview';
import { points } from './points';
import { policies } from './policies';
import { policyDryRun } from './policyDryRun';
import { policyEditor } from './policyEditor';
import { policyRuns } from './policyRuns';
import { policyVersion } from './policyVersion';
import { problem } from './problem';
import { quotes } from './quotes';
import { reports } from './reports';
import { rewards } from './rewards';
import { signIn } from './signIn';
import { stacking } from './stacking';
import { standing } from './standing';
import { versions } from './versions';
import { words } from './words';

/**
 * The first language: its keys are the list of texts, which every other language must match. A page's texts are a file. Pages do not
 * load this list: they have what `language.ts` holds, and what `areas` has for them.
 */
export const zhCN = {
  app,
  areas,
  signIn,
  problem,
  overview,
  reports,
  insight,
  groups,
  customers,
  customer,
  membership,
  guardian,
  feedback,
  operations,
  benefits,
  rewards,
  coupons,
  activities,
  stacking,
  quotes,
  points,
  earning,
  extensions,
  liability,
  merges,
  months,
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
