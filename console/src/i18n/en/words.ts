import { component } from '@rung/client/words/en';
import { deskWords } from './deskWords';
import { memberWords } from './memberWords';
import { policyWords } from './policyWords';
import { shopWords } from './shopWords';

export const words = {
  ...policyWords,
  ...deskWords,
  ...memberWords,
  ...shopWords,
  state: { ACTIVE: 'active', AT_RISK: 'at risk', GRACE: 'in grace' },
  component,
  measure: { growthValue: 'growth value', spend: 'spend', orders: 'orders' },
  rfmType: {
    'important-value': 'Important: value',
    'important-development': 'Important: develop',
    'important-keep': 'Important: keep',
    'important-winback': 'Important: win back',
    'general-value': 'General: value',
    'general-development': 'General: develop',
    'general-keep': 'General: keep',
    'general-winback': 'General: win back',
    none: 'No orders yet',
  },
  rfmMeaning: {
    'important-value': 'Last purchase comparatively recent; buys often, spends much.',
    'important-development':
      'Last purchase comparatively recent; spends much, but rarely buys: worth turning into a regular.',
    'important-keep': 'Buys often and spends much, but the last purchase is comparatively long ago: get in touch.',
    'important-winback': 'Spends much, but buys rarely, last purchase comparatively long ago: do what you can.',
    'general-value': 'Last purchase comparatively recent; buys often, but spends little.',
    'general-development': 'Last purchase comparatively recent; buys rarely and little: mostly new customers.',
    'general-keep': 'Buys often, but little, and the last purchase is comparatively long ago.',
    'general-winback': 'Buys rarely and little, and the last purchase is comparatively long ago.',
    none: 'This customer has no paid order yet.',
  },
  valueLevel: { high: 'High', middle: 'Middle', low: 'Low' },
  lifecycle: {
    new: 'New',
    growing: 'Growing',
    mature: 'Mature',
    declining: 'Declining',
    dormant: 'Dormant',
    lost: 'Lost',
  },
  churn: { none: 'No risk', low: 'Low', middle: 'Middle', high: 'High' },
  lossReason: {
    silence: 'No activity for long',
    'fewer-orders': 'Fewer orders',
    incident: 'After a service incident',
    'smaller-orders': 'Smaller orders',
    'tier-lost': 'After a lower tier',
  },
  role: {
    customer: 'Customer',
    storefront: 'Storefront',
    service: 'Service',
    analyst: 'Analyst',
    marketer: 'Marketer',
    'benefits-manager': 'Benefits manager',
    agent: 'Agent',
    approver: 'Approver',
    admin: 'Administrator',
  },
};
