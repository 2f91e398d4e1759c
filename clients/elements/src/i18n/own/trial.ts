import { ownTexts } from '../texts';

const zhCN = {
  title: '免费试用',
  apply: '申请试用',
  places: '共 {places} 个名额',
  number: '第 {number} 号',
  applied: '已申请，{date}之后抽出名单',
  lost: '很遗憾，这次没有抽中',
  won: '恭喜，您抽中了试用',
  reported: '试用报告已提交，谢谢您',
  reportLabel: '试用报告',
  reportHelp: '写下您的体验，{date}之前提交，最多 2,000 字。',
  reportMissing: '请写下您的体验，最多 2,000 字。',
  report: '提交报告',
  check: '验证这次抽取',
};

const en: typeof zhCN = {
  title: 'Free trials',
  apply: 'Apply',
  places: '{places} {places|place|places}',
  number: 'No. {number}',
  applied: 'You applied; the winners are drawn after {date}',
  lost: 'Sorry, not this time',
  won: 'You were drawn to try it',
  reported: 'Your report was received, thank you',
  reportLabel: 'Your report',
  reportHelp: 'Tell how you found it, by {date}, in 2,000 characters at most.',
  reportMissing: 'Please tell how you found it, in 2,000 characters at most.',
  report: 'Send the report',
  check: 'Check the draw',
};

export const TRIAL_TEXTS = { 'zh-CN': zhCN, en };
export type TrialText = keyof typeof zhCN;
export const trialText = ownTexts(TRIAL_TEXTS);
