import { ownTexts } from '../texts';

const zhCN = {
  title: '邀请好友',
  intro: '好友加入时填写您的邀请码，并完成首单后，按积分规则奖励双方。',
  code: '您的邀请码',
  copy: '复制',
  copied: '已复制',
  closed: '您目前不能邀请好友',
  invited: '已邀请 {count} 人',
  rewarded: '已奖励 {count} 人，共 {points} 积分',
  waiting: '{count} 人尚未完成首单',
  withoutPoints: '{count} 人没有带来积分：当月已达上限、没有相应规则，或首单不符合条件',
  ask: '我有好友的邀请码',
  askHelp: '邀请您的人会看到积分何时到账：由此可知您何时完成首单，以及首单是否退回。',
  send: '提交',
  accepted: '邀请码已登记，完成首单后发放积分',
  referred: '您是受邀加入的会员',
  empty: '您的邀请码正在准备',
  emptyHelp: '在商城登记之后，您的邀请码会显示在这里。',
};

const en: typeof zhCN = {
  title: 'Invite friends',
  intro: 'When a friend gives your code and completes a first order, both of you are rewarded by the rules of points.',
  code: 'Your code',
  copy: 'Copy',
  copied: 'Copied',
  closed: 'You cannot invite friends now',
  invited: 'Friends invited: {count}',
  rewarded: 'Rewarded: {count}, for {points} {points|point|points}',
  waiting: 'First order not completed yet: {count}',
  withoutPoints:
    "Without points: {count}. The month's most was reached, no rule gives any, or the first order does not count.",
  ask: "I have a friend's code",
  askHelp:
    'Your friend sees when points come, and so when your first order is completed, and whether it is given back.',
  send: 'Send',
  accepted: 'The code is noted. Points come once your first order is completed.',
  referred: 'You came by a member’s code',
  empty: 'Your code is not there yet',
  emptyHelp: 'Once the shop knows you, your code appears here.',
};

export const INVITE_TEXTS = { 'zh-CN': zhCN, en };
export type InviteText = keyof typeof zhCN;
export const inviteText = ownTexts(INVITE_TEXTS);
