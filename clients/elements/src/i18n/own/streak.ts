import { ownTexts } from '../texts';

const zhCN = {
  title: '每日签到',
  row: '连续 {days} 天',
  signIn: '签到',
  earns: '今天签到得 {points} 积分',
  done: '今天已签到',
  tomorrow: '明天签到得 {points} 积分',
  reached: '{reached} / {days} 天',
  left: '再签 {left} 天，另得 {points} 积分',
  complete: '已签满，另得 {points} 积分',
  spent: '活动积分已送完，签满不再另得积分',
  tooLate: '剩下的天数已不够签满',
  until: '{date}截止',
  empty: '签到目前没有奖励',
  emptyHelp: '商城举办签到活动时，您可以在这里签到。',
};

const en: typeof zhCN = {
  title: 'Daily sign-in',
  row: '{days} in a row',
  signIn: 'Sign in for today',
  earns: 'Signing in today earns {points} {points|point|points}',
  done: 'Signed in for today',
  tomorrow: 'Tomorrow it earns {points} {points|point|points}',
  reached: '{reached} of {days} days',
  left: 'Days to go: {left}, for {points} {points|point|points} more',
  complete: 'Complete: {points} {points|point|points} more',
  spent: 'The points of this activity are spent: completing it earns no more',
  tooLate: 'Too few days are left to complete it',
  until: 'until {date}',
  empty: 'Signing in earns nothing now',
  emptyHelp: 'When the shop rewards it, you sign in here.',
};

export const STREAK_TEXTS = { 'zh-CN': zhCN, en };
export type StreakText = keyof typeof zhCN;
export const streakText = ownTexts(STREAK_TEXTS);
