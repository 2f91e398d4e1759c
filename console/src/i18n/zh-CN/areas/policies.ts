import { policies } from '../policies';
import { policyDryRun } from '../policyDryRun';
import { policyEditor } from '../policyEditor';
import { policyRuns } from '../policyRuns';
import { policyVersion } from '../policyVersion';
import { standing } from '../standing';

export const texts = { policies, policyVersion, policyEditor, policyDryRun, policyRuns, standing };
