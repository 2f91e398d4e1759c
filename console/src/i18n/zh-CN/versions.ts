/** What is written in versions, approved by another and published: packages, policies, earning rules. */
export const versions = {
  version: '版本',
  next: '下一步',
  notYet: '尚未进行',
  approver: '批准',
  approve: '批准…',
  approveThis: '批准这份内容',
  approveHelp: '您批准的正是下面这份内容。如果有人在您查看之后改过，批准会被拒绝。',
  writers: '编写',
  comment: '说明',
  commentHelp: '为什么要改，审批人会看到。',
  hash: '内容指纹',
  changedMeanwhile: '您查看之后，有人修改了内容。请关闭窗口，重新查看。',
  withdraw: '撤回',
  withdrawHelp: '撤回后不能再修改、批准或发布，但仍可查看。',
};
