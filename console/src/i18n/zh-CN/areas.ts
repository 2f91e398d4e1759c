/** What the areas are called, where they are chosen and on their pages. */
export const areas = {
  overview: '总览',
  customers: '客户',
  groups: '人群',
  insight: '洞察',
  policies: '策略',
  feedback: '反馈',
  benefits: '权益',
  points: '积分',
  operations: '运行',
};
