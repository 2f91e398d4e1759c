import { ownTexts } from '../texts';

const zhCN = {
  title: '我的数据',
  intro: '您可以下载我们保存的关于您的全部数据。资料有误时，请在店铺的账户页面更正；同意项可在本页随时更改。',
  download: '下载我的数据',
  downloaded: '已开始下载',
  file: '我的数据.json',
  incomplete: '文件已下载，但暂时缺少：{parts}。请稍后再下载一次。',
  profile: '资料和同意项',
  standing: '等级',
  benefits: '积分和权益',
  messages: '消息',
  feedback: '反馈',
  erase: '注销并删除我的数据…',
  eraseTitle: '确定要注销并删除全部数据吗？',
  cannotUndo: '删除后无法恢复。',
  loseTier: '您将失去{tier}等级。',
  losePoints: '您将失去 {points} 积分，以及未使用的优惠券和权益。',
  loseRest: '资料、联系方式、同意记录、消息，以及您写的反馈和申诉都会删除。',
  stays: '依法需要保存的积分账目和订单编号会保留，但不再显示您是谁。您曾拒绝的营销联系，我们会继续遵守。',
  return: '注销后如果再次使用，将作为新客户重新开始。',
  understand: '我明白删除后无法恢复',
  eraseNow: '确认注销并删除',
  keep: '不删除',
  erased: '您的数据已删除，其他系统会在几秒内完成。',
};

const en: typeof zhCN = {
  title: 'My data',
  intro:
    'You can download all that we keep about you. If something is wrong, correct it on your account page in the shop; consents can be changed on this page at any time.',
  download: 'Download my data',
  downloaded: 'The download has begun',
  file: 'my-data.json',
  incomplete: 'The file is downloaded, but it lacks for now: {parts}. Please download it again later.',
  profile: 'profile and consents',
  standing: 'tier',
  benefits: 'points and benefits',
  messages: 'messages',
  feedback: 'feedback',
  erase: 'Close my account and erase my data…',
  eraseTitle: 'Close your account and erase all your data?',
  cannotUndo: 'This cannot be undone.',
  loseTier: 'You lose the tier {tier}.',
  losePoints: 'You lose your points ({points}), and coupons and benefits that you have not used.',
  loseRest:
    'Your profile, contact details, consents and messages are erased, and the feedback and appeals that you wrote.',
  stays:
    'The books of points and the order numbers, which the law tells us to keep, stay, and no longer say who you are. If you refused marketing, we go on respecting that.',
  return: 'If you use the programme again afterwards, you begin as a new customer.',
  understand: 'I understand that this cannot be undone',
  eraseNow: 'Close and erase',
  keep: 'Keep my data',
  erased: 'Your data is erased. Other systems follow within seconds.',
};

export const MY_DATA_TEXTS = { 'zh-CN': zhCN, en };
export type MyDataText = keyof typeof zhCN;
export const myDataText = ownTexts(MY_DATA_TEXTS);
