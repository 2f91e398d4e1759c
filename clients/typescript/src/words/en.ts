import type * as zhCN from './zh-CN.ts';

/** The same vocabularies as in Chinese: the compiler refuses a code that is missing or too much. */
export const component: typeof zhCN.component = {
  spend: 'Spend',
  orders: 'Orders',
  visits: 'Visits',
  reviews: 'Reviews',
  shares: 'Shares',
  posts: 'Community posts',
  credit: 'Credit score',
  frequency: 'Purchase frequency',
  views: 'Product views',
  searches: 'Searches',
  carts: 'Items put in the cart',
  categories: 'Categories bought',
};

export const tierReason: typeof zhCN.tierReason = {
  policy: 'Changed rules',
  override: 'Set by our staff',
  merge: 'Merged accounts',
  'cycle-end': 'Not enough to keep it at the end of the cycle',
  refund: 'No longer enough after a refund',
  correction: 'No longer enough after a correction',
  'override-end': 'A tier set by our staff has ended',
  'merge-undone': 'The merge was undone',
};

export const entryKind: typeof zhCN.entryKind = {
  earn: 'Earned',
  activate: 'Became available',
  reverse: 'Taken back',
  adjust: 'Adjusted',
  expire: 'Expired',
  reserve: 'Set aside',
  redeem: 'Spent',
  release: 'No longer set aside',
  restore: 'Given back',
  extend: 'Lasts longer',
};

export const pointsSource: typeof zhCN.pointsSource = {
  order: 'Order',
  review: 'Review',
  share: 'Share',
  'sign-in': 'Sign-in',
  birthday: 'Birthday',
  profile: 'Profile completed',
  survey: 'Survey',
  referral: 'Referral',
  invited: 'Invited by a member',
  activity: 'Activity',
  adjustment: 'Points adjusted',
  import: 'Points from before',
  extension: 'Lasts longer',
  redemption: 'Points redeemed',
  quote: 'Points used for an order',
};

export const adjustmentReason: typeof zhCN.adjustmentReason = {
  goodwill: 'Goodwill',
  correction: 'Correction',
  compensation: 'Compensation',
  migration: 'Points moved here',
  misuse: 'Misuse',
};

export const feedbackKind: typeof zhCN.feedbackKind = {
  review: 'Review',
  complaint: 'Complaint',
  suggestion: 'Suggestion',
  appeal: 'Appeal',
};

export const appealOutcome: typeof zhCN.appealOutcome = { granted: 'Appeal granted', declined: 'The decision stands' };

export const purpose: typeof zhCN.purpose = {
  marketing: 'Marketing messages',
  personalisation: 'Personal recommendations',
};

export const channel: typeof zhCN.channel = { email: 'Email', sms: 'Text message', inbox: 'Inbox' };
