import { ownTexts } from '../texts';

const zhCN = {
  title: '有奖问答',
  start: '开始答题',
  once: '每人一次',
  daily: '每天一次',
  perRight: '答对一题 {points} 积分',
  allRight: '全部答对再得 {points} 积分',
  answer: '提交答案',
  unanswered: '请回答所有问题。',
  score: '答对 {right} 题，共 {count} 题',
  earned: '获得 {points} 积分',
  running: '活动积分已送完或即将送完，答对也可能没有积分',
  spent: '活动积分已送完，这次没有积分',
  right: '答对',
  wrong: '答错',
};

const en: typeof zhCN = {
  title: 'Quizzes',
  start: 'Start the quiz',
  once: 'one try',
  daily: 'one try a day',
  perRight: '{points} {points|point|points} for each right answer',
  allRight: '{points} more if all are right',
  answer: 'Send answers',
  unanswered: 'Please answer every question.',
  score: '{right} of {count} right',
  earned: '{points} {points|point|points} earned',
  running: 'The points of this activity are spent, or nearly: right answers may earn none',
  spent: 'no points: those of this activity are spent',
  right: 'Right',
  wrong: 'Wrong',
};

export const QUIZ_TEXTS = { 'zh-CN': zhCN, en };
export type QuizText = keyof typeof zhCN;
export const quizText = ownTexts(QUIZ_TEXTS);
