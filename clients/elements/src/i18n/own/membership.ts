import { ownTexts } from '../texts';

const zhCN = {
  title: '会员状态',
  guest: '您还没有加入会员计划',
  member: '您是会员',
  frozen: '您的账户已被暂时冻结',
  excluded: '您目前不能参加会员计划',
  left: '您已退出会员计划',
  since: '{date}起',
  until: '到{date}为止',
  frozenHelp: '订单和互动照常累积，等级保留；积分、优惠券和权益暂时不能使用。您可以联系客服，或写反馈询问、申诉。',
  excludedHelp:
    '订单和互动不再累积，也不享有等级和权益；已有的积分保留到最后有效日。您可以写反馈询问、申诉，由人工处理。',
  leftHelp: '订单和互动不再累积，也不享有等级和权益。重新加入后，等级按您的消费恢复，未到期的积分可以继续使用。',
  terms: '会员计划条款（{version} 版）',
  newTerms: '条款已更新：您同意的是 {version} 版',
  agree: '我已阅读并同意以上条款',
  join: '加入会员',
  rejoin: '重新加入',
  renew: '同意新条款',
  joined: '欢迎加入，一会儿就能看到等级和积分',
  renewed: '已记录',
  leave: '退出会员计划…',
  leaveTitle: '确定要退出吗？',
  leaveTier: '您将不再享有{tier}等级和它的权益。',
  leavePoints: '{points} 积分在退出期间不能使用，未到期的在重新加入后可以继续使用。',
  leaveRest:
    '退出期间的订单和互动不累积积分；优惠券和权益不能使用；除对反馈的答复外，不再给您发消息。您的资料不会因此删除。',
  leaveNow: '确认退出',
  stay: '不退出',
  gone: '您已退出会员计划',
};

const en: typeof zhCN = {
  title: 'Membership',
  guest: 'You have not joined the programme yet',
  member: 'You are a member',
  frozen: 'Your account is frozen for now',
  excluded: 'You cannot take part in the programme now',
  left: 'You left the programme',
  since: 'since {date}',
  until: 'until {date}',
  frozenHelp:
    'Orders and actions go on counting and your tier stays; points, coupons and benefits cannot be used for now. You can contact the shop, or ask and appeal by feedback.',
  excludedHelp:
    'Orders and actions count no more, and you have no tier and no benefits; your points stay until their last day. You can ask and appeal by feedback, and a person will look at it.',
  leftHelp:
    'Orders and actions earn nothing, and you have no tier and no benefits. After you join again, your tier is what you bought makes it, and points that have not ended can be used.',
  terms: 'Terms of the programme (version {version})',
  newTerms: 'The terms have changed: you agreed to version {version}',
  agree: 'I have read these terms and agree to them',
  join: 'Join',
  rejoin: 'Join again',
  renew: 'Agree to the new terms',
  joined: 'Welcome: your tier and points appear in a moment',
  renewed: 'Recorded',
  leave: 'Leave the programme…',
  leaveTitle: 'Leave the programme?',
  leaveTier: 'You will no longer have the tier {tier} and its benefits.',
  leavePoints:
    'Points you cannot use after leaving: {points}. Those that have not ended can be used after joining again.',
  leaveRest:
    'After leaving, orders and actions earn no points; coupons and benefits cannot be used; you get no messages but answers to your feedback. Your data is not erased by it.',
  leaveNow: 'Leave',
  stay: 'Stay',
  gone: 'You left the programme',
};

export const MEMBERSHIP_TEXTS = { 'zh-CN': zhCN, en };
export type MembershipText = keyof typeof zhCN;
export const membershipText = ownTexts(MEMBERSHIP_TEXTS);
