import { ownTexts } from '../texts';

const zhCN = {
  title: '抽奖凭证',
  number: '第 {number} 号',
  noTickets: '您还没有抽过。',
  proofHelp: '活动开始前，商城公布了种子的指纹；结束后公布种子，任何人都能验证每一次抽奖。',
  commitment: '种子指纹（{date}公布）',
  seed: '种子',
  sealed: '活动结束后公布',
  nonce: '您的随机数',
  check: '打开验证页',
  won: '恭喜，您抽中了：{prize}',
  nothing: '这次没有中奖：{prize}',
  owed: '奖品稍后补发。',
};

const en: typeof zhCN = {
  title: 'Proof of draws',
  number: 'No. {number}',
  noTickets: 'Nothing drawn yet.',
  proofHelp:
    'Before it began, the shop published the fingerprint of a seed; when it is over, the seed itself. Then anybody can check every draw.',
  commitment: 'Fingerprint of the seed, published {date}',
  seed: 'Seed',
  sealed: 'published when it is over',
  nonce: 'Your random number',
  check: 'Open the page that checks',
  won: 'You won: {prize}',
  nothing: 'No prize this time: {prize}',
  owed: 'It is handed out later.',
};

export const DRAWS_TEXTS = { 'zh-CN': zhCN, en };
export type DrawsText = keyof typeof zhCN;
export const drawsText = ownTexts(DRAWS_TEXTS);
