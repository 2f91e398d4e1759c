import type { Activity, DrawProof, StreakStanding, Ticket } from '../api/shapes';

/* Activities that elements are tried with. */

export function activity(change: Partial<Activity> = {}): Activity {
  return {
    code: 'summer',
    kind: 'lottery',
    name: '夏日抽奖',
    terms: '抽奖条款',
    from: '2026-03-01',
    until: '2026-03-31',
    points: 10,
    limit: 2,
    period: 'day',
    prizes: [
      { name: '二十积分', kind: 'points', count: 3 },
      { name: '谢谢参与', kind: 'nothing', count: 7 },
    ],
    ...change,
  };
}

export const QUIZ_ACTIVITY = activity({
  code: 'tea',
  kind: 'quiz',
  name: '茶知识',
  points: 0,
  limit: 1,
  period: 'once',
});
export const TRIAL_ACTIVITY = activity({
  code: 'cup',
  kind: 'free-trial',
  name: '试用茶杯',
  points: 0,
  places: 10,
  limit: 1,
  period: 'once',
});

export function drawn(change: Partial<Ticket> = {}): Ticket {
  return {
    number: 7,
    nonce: '0123456789abcdef0123456789abcdef',
    kind: 'points',
    prize: '二十积分',
    points: 20,
    granted: true,
    drawnAt: '2026-03-01T04:00:00Z',
    ...change,
  };
}

export const DRAW: DrawProof = {
  code: 'summer',
  kind: 'lottery',
  names: { 'zh-CN': '夏日抽奖', en: 'Summer draw' },
  from: '2026-03-01',
  until: '2026-03-31',
  commitment: 'c0ffee',
  committedAt: '2026-02-28T04:00:00Z',
  tickets: 7,
};

export const QUIZ = {
  tries: 'once',
  pointsPerRight: 5,
  pointsAllRight: 10,
  exhausted: false,
  questions: [
    { text: '绿茶发酵吗？', options: ['发酵', '不发酵'] },
    { text: '龙井产自哪里？', options: ['杭州', '武夷山'] },
  ],
};

export const STREAKS: StreakStanding = {
  today: '2026-03-02',
  signedIn: false,
  daysInARow: 2,
  points: 5,
  pointsTomorrow: 5,
  streaks: [
    {
      code: 'week',
      name: '七日签到',
      until: '2026-03-31',
      days: 3,
      points: 50,
      reached: 2,
      exhausted: false,
      awarded: 0,
    },
  ],
};
