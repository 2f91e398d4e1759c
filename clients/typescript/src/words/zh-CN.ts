/** Words for the codes of the API that members and staff both read: every page spells them from here. */
export const component = {
  spend: '消费额',
  orders: '订单数',
  visits: '访问',
  reviews: '评价',
  shares: '分享',
  posts: '社区发言',
  credit: '信用分',
  frequency: '频次',
  views: '商品浏览',
  searches: '搜索',
  carts: '加入购物车',
  categories: '购买品类',
};

/** Why a tier was decided, where the decision alone does not say it. */
export const tierReason = {
  policy: '规则调整',
  override: '人工调整',
  merge: '账户合并',
  'cycle-end': '周期结束时未达保级线',
  refund: '退款后不再达标',
  correction: '数据更正后不再达标',
  'override-end': '人工保留已到期',
  'merge-undone': '合并被撤销',
};

export const entryKind = {
  earn: '获得',
  activate: '生效',
  reverse: '退回',
  adjust: '调整',
  expire: '过期',
  reserve: '预留',
  redeem: '使用',
  release: '取消预留',
  restore: '返还',
  extend: '延长有效期',
};
/** What points were given for, or are spent on. */
export const pointsSource = {
  order: '订单',
  review: '评价',
  share: '分享',
  'sign-in': '签到',
  birthday: '生日礼',
  profile: '完善资料',
  survey: '问卷',
  referral: '老带新',
  invited: '受邀加入',
  activity: '活动',
  adjustment: '积分调整',
  import: '期初积分',
  extension: '延长有效期',
  redemption: '积分兑换',
  quote: '订单积分抵扣',
};
/** Why people gave or took points. */
export const adjustmentReason = {
  goodwill: '善意补偿',
  correction: '更正差错',
  compensation: '服务补偿',
  migration: '积分迁移',
  misuse: '违规扣回',
};
export const feedbackKind = { review: '评价', complaint: '投诉', suggestion: '建议', appeal: '申诉' };
/** How an appeal was decided. */
export const appealOutcome = { granted: '申诉成立', declined: '维持原决定' };
export const purpose = { marketing: '营销消息', personalisation: '个性化推荐' };
export const channel = { email: '邮件', sms: '短信', inbox: '站内信' };
