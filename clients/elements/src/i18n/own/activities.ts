import { ownTexts } from '../texts';

const zhCN = {
  title: '会员活动',
  have: '可用 {points} 积分',
  free: '免费参加',
  price: '每次 {points} 积分',
  perDay: '每天最多 {limit} 次',
  'member-day': '会员日',
  prizes: '奖池',
  prize: '{prize}（{count} 份）',
  enter: '抽奖',
  ask: '用 {points} 积分抽一次？',
  yes: '确认抽奖',
  won: '恭喜，您抽中了：{prize}',
  nothing: '这次没有中奖：{prize}',
  owed: '奖品稍后补发。',
};

const en: typeof zhCN = {
  title: 'Activities',
  have: '{points} {points|point|points} available',
  free: 'Free',
  price: '{points} {points|point|points} each time',
  perDay: 'up to {limit} a day',
  'member-day': 'Member day',
  prizes: 'Prizes',
  prize: '{prize}: {count}',
  enter: 'Draw',
  ask: 'Draw once for {points} {points|point|points}?',
  yes: 'Draw now',
  won: 'You won: {prize}',
  nothing: 'No prize this time: {prize}',
  owed: 'It is handed out later.',
};

export const ACTIVITIES_TEXTS = { 'zh-CN': zhCN, en };
export type ActivitiesText = keyof typeof zhCN;
export const activitiesText = ownTexts(ACTIVITIES_TEXTS);
