import { ownTexts } from '../texts';

const zhCN = {
  title: '我的优惠券',
  until: '有效至 {date}',
  from: '{date}起可用',
  order: '订单 {order}',
  code: '券码',
  copy: '复制',
  copyOf: '复制券码 {code}',
  copied: '已复制券码 {code}',
  notCopied: '没能复制，请手动选择券码。',
  ended: '已使用或失效的 {count} 张',
  endedYet: '已使用或失效的',
  issued: '可用',
  notYet: '未到使用日期',
  locked: '订单使用中',
  redeemed: '已使用',
  expired: '已过期',
  withdrawn: '已收回',
  empty: '您还没有优惠券',
  emptyHelp: '商城发给您的优惠券会出现在这里。',
  noneLeft: '现在没有可用的优惠券。',
};

const en: typeof zhCN = {
  title: 'My coupons',
  until: 'until {date}',
  from: 'from {date}',
  order: 'order {order}',
  code: 'Code',
  copy: 'Copy',
  copyOf: 'Copy code {code}',
  copied: 'Code {code} is copied',
  notCopied: 'It could not be copied: please select the code.',
  ended: '{count} used or over',
  endedYet: 'Used or over',
  issued: 'Usable',
  notYet: 'Not yet',
  locked: 'An order has it',
  redeemed: 'Used',
  expired: 'Expired',
  withdrawn: 'Taken back',
  empty: 'You have no coupons yet',
  emptyHelp: 'Coupons that the shop gives you appear here.',
  noneLeft: 'None of them can be used now.',
};

export const COUPON_TEXTS = { 'zh-CN': zhCN, en };
export type CouponText = keyof typeof zhCN;
export const couponText = ownTexts(COUPON_TEXTS);
