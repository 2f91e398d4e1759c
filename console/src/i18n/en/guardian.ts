import type { guardian as zhCN } from '../zh-CN/guardian';

export const guardian: typeof zhCN = {
  title: 'Guardian’s consent',
  awaits:
    'The customer is under {{age}} and no guardian has agreed: there is no marketing and nothing is personalised. The customer’s own answers are kept and do not count.',
  agrees: 'The customer is under {{age}} and a guardian has agreed: the customer’s own answers count.',
  grownUp: 'The customer is no minor; this is what was recorded before.',
  record: 'Record a guardian’s consent',
  renew: 'Record new proof',
  recordTitle: 'Record a guardian’s consent for {{id}}',
  recordHelp:
    'First check who the guardian is and what they want. Name and proof are stored encrypted; only agents, administrators and the customer see them.',
  recorded: 'The guardian’s consent is recorded',
  withdraw: 'Record a withdrawal',
  withdrawTitle: 'Record that the guardian withdraws?',
  withdrawHelp: 'Marketing and personalisation then stop until a guardian agrees again or the customer comes of age.',
  withdrawn: 'The withdrawal is recorded',
  name: 'Name of the guardian',
  relation: 'Relation to the customer',
  parent: 'Parent',
  other: 'Other guardian',
  proof: 'Proof',
  proofHelp: 'How it was checked, such as a document that was shown or the number of a call.',
  missing: 'Please fill this in',
  history: 'Answers of guardians',
  answer: 'Answer',
  yes: 'Yes',
  no: 'No',
  recordedBy: 'Recorded by',
  recordedAt: 'Recorded at',
  notEffective: 'Counts once a guardian agrees',
};
