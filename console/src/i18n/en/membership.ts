import type { membershipTexts as zhCN } from '../zh-CN/membership';

const membership: (typeof zhCN)['membership'] = {
  title: 'Member status',
  unknown: 'This customer is not registered yet.',
  status: 'Status',
  since: 'Since',
  until: 'Until',
  untilHelp: 'By the store’s clock; left empty, it lasts until somebody lifts it.',
  untilLifted: 'Until somebody lifts it',
  reason: 'Reason',
  reasonHelp: 'The customer reads the status and its end, not the reason.',
  by: 'Decided by',
  enrolled: 'Status once lifted',
  terms: 'Version of the terms',
  channel: 'Joined by',
  missing: 'Please fill this in',
  freeze: 'Freeze…',
  freezeTitle: 'Freeze customer {{id}}',
  frozen: 'Frozen; it takes effect everywhere within a second or two',
  exclude: 'Exclude…',
  excludeTitle: 'Exclude customer {{id}} from the programme',
  excluded: 'Excluded; it takes effect everywhere within a second or two',
  lift: 'Lift',
  unfreezeTitle: 'Unfreeze customer {{id}}?',
  letInTitle: 'Let customer {{id}} take part again?',
  liftHelp: 'Afterwards the customer is: {{status}}. The lifting is recorded.',
  lifted: 'Lifted; it takes effect everywhere within a second or two',
  liftedTo: 'Restriction lifted: {{status}}',
  history: 'Changes of status',
  noHistory: 'No changes yet. Joining, leaving and freezing appear here.',
  changedAt: 'Time',
  change: 'Change',
};

const words: (typeof zhCN)['words'] = {
  memberStatus: { guest: 'Guest', member: 'Member', frozen: 'Frozen', excluded: 'Excluded', left: 'Left' },
  memberStatusMeans: {
    guest: 'Never joined the programme; whether guests earn and spend is a setting of the store.',
    member: 'Earns and uses points, coupons and benefits, and holds a tier.',
    frozen:
      'Goes on earning and keeps the tier, but cannot use points, coupons or benefits; gets notices and answers, and no marketing.',
    excluded:
      'Earns nothing, and has no tier and no benefits; gets no messages but answers to feedback. What there is stays until its last day.',
    left: 'The customer left: earns nothing, and has no tier and no benefits; after joining again, what has not ended can be used.',
  },
  restrictionReason: {
    fraud: 'suspected fraud',
    abuse: 'abuse of the rules',
    reseller: 'reselling',
    staff: 'member of the staff',
    chargeback: 'chargeback',
    dispute: 'dispute',
    request: 'asked for by the customer',
    other: 'other',
  },
  restrictedBy: {
    own: 'the customer',
    rule: 'a rule of the store',
    hand: 'a person',
    agent: 'agent',
    admin: 'administrator',
  },
  joinedBy: { app: 'app', store: 'shop', 'member-centre': 'member centre', web: 'website' },
};

export const membershipTexts = { membership, words };
