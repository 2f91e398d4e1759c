/** Of a member status, and of what led to it. */
export const memberWords = {
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
