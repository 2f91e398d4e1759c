/** All elements at once. Not built: each stays the one file that a page loads for it alone. */
import './activities.js';
import './appeals.js';
import './benefits.js';
import './consents.js';
import './coupons.js';
import './draws.js';
import './feedback.js';
import './inbox.js';
import './invite.js';
import './language.js';
import './membership.js';
import './my-data.js';
import './points.js';
import './quiz.js';
import './rewards.js';
import './streak.js';
import './tier-card.js';
import './trial.js';
import './why.js';

export { configure, speak } from './page.js';
