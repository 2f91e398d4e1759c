import type { areas as chinese } from '../zh-CN/areas';

export const areas: typeof chinese = {
  overview: 'Overview',
  customers: 'Customers',
  groups: 'Groups',
  insight: 'Insight',
  policies: 'Policies',
  feedback: 'Feedback',
  benefits: 'Benefits',
  points: 'Points',
  operations: 'Operations',
};
