import { ownTexts } from '../texts';

const zhCN = {
  empty: '现在没有活动',
  emptyHelp: '商城举办活动时，这里会列出来。',
  days: '{from}至{until}',
  tier: '{tier}及以上会员可参加',
  'not-begun': '{date}开始',
  over: '已结束',
  'tier-too-low': '{tier}及以上会员可参加',
  'limit-reached': '您已参加过',
  next: '，{date}起可再参加',
  'all-drawn': '奖品已抽完',
  'too-few-points': '还差 {missing} 积分',
};

const en: typeof zhCN = {
  empty: 'No activities now',
  emptyHelp: 'What the shop puts on is listed here.',
  days: '{from} to {until}',
  tier: '{tier} and above',
  'not-begun': 'from {date}',
  over: 'Over',
  'tier-too-low': '{tier} and above',
  'limit-reached': 'You have taken part',
  next: '; again from {date}',
  'all-drawn': 'All prizes are drawn',
  'too-few-points': '{missing} {missing|point|points} short',
};

export const ACTIVITY_TEXTS = { 'zh-CN': zhCN, en };
export type ActivityText = keyof typeof zhCN;
export const activityText = ownTexts(ACTIVITY_TEXTS);
