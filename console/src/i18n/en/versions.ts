import type { versions as chinese } from '../zh-CN/versions';

export const versions: typeof chinese = {
  version: 'Version',
  next: 'Next step',
  notYet: 'not yet',
  approver: 'Approved',
  approve: 'Approve…',
  approveThis: 'Approve this content',
  approveHelp:
    'You approve exactly what is shown here. If somebody changed it since you looked, the approval is refused.',
  writers: 'Written',
  comment: 'Comment',
  commentHelp: 'Why it is changed. The approver reads it.',
  hash: 'Fingerprint',
  changedMeanwhile: 'Somebody changed the content since you looked. Close this and look again.',
  withdraw: 'Withdraw',
  withdrawHelp: 'It can then be neither edited, approved nor published, but still be read.',
};
