/** All elements at once. Not built: each stays the one file that a page loads for it alone. */
import './appeals.js';
import './benefits.js';
import './consents.js';
import './coupons.js';
import './feedback.js';
import './inbox.js';
import './language.js';
import './points.js';
import './rewards.js';
import './tier-card.js';
import './why.js';

export { configure, speak } from './page.js';
