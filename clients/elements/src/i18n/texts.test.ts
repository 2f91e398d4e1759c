// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACTIVITIES_TEXTS } from './own/activities';
import { ACTIVITY_TEXTS } from './own/activity';
import { COUPON_TEXTS, couponText } from './own/coupons';
import { DRAWS_TEXTS } from './own/draws';
import { INVITE_TEXTS } from './own/invite';
import { MEMBERSHIP_TEXTS } from './own/membership';
import { MY_DATA_TEXTS } from './own/myData';
import { QUIZ_TEXTS } from './own/quiz';
import { REWARD_TEXTS, rewardText } from './own/rewards';
import { STREAK_TEXTS } from './own/streak';
import { TRIAL_TEXTS } from './own/trial';
import { TEXTS, word } from './texts';

type Nested = { [key: string]: string | Nested };

function flat(texts: Nested, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

const all = (language: 'zh-CN' | 'en') => ({
  ...TEXTS[language],
  ownRewards: REWARD_TEXTS[language],
  ownCoupons: COUPON_TEXTS[language],
  ownActivity: ACTIVITY_TEXTS[language],
  ownActivities: ACTIVITIES_TEXTS[language],
  ownDraws: DRAWS_TEXTS[language],
  ownMembership: MEMBERSHIP_TEXTS[language],
  ownMyData: MY_DATA_TEXTS[language],
  ownQuiz: QUIZ_TEXTS[language],
  ownTrial: TRIAL_TEXTS[language],
  ownStreak: STREAK_TEXTS[language],
  ownInvite: INVITE_TEXTS[language],
});
const ALL = { 'zh-CN': all('zh-CN'), en: all('en') };
const zh = new Map(flat(ALL['zh-CN']));
const en = new Map(flat(ALL.en));
/** Said by the codes of the service: `state` of a redemption or a coupon, `reason` of an obstacle. */
const CODES =
  /^own(Rewards|Coupons|Activity|Trial)\.(not-begun|over|all-drawn|not-on-offer|gone|tier-too-low|limit-reached|sold-out|too-few-points|reserved|confirmed|cancelled|timed-out|refunded|issued|locked|redeemed|expired|withdrawn)$/;
const chinese = /\p{Script=Han}/u;
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(i18n|testing)/.test(file))
    .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const);
const sources = [...files('src'), ...files('member')];

describe('the texts', () => {
  test('have the same keys in both languages, and something to say under each', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    expect(zh.size).toBeGreaterThan(100);
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fill in the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/{(\w+)}/g)].map((match) => match[1]).sort();
    for (const [key, text] of zh) {
      expect(values(en.get(key)), key).toEqual(values(text));
    }
  });

  test('call the growth value so in both languages', () => {
    const said = [...zh].filter(([, text]) => text.replaceAll('成长值构成项', '').includes('成长值'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([key]) => !/growth value/i.test(en.get(key) ?? '')).map(([key]) => key)).toEqual([]);
  });

  test('are Chinese in Chinese and not in English', () => {
    expect([...en].filter(([, text]) => chinese.test(text))).toEqual([]);
    expect([...zh].filter(([, text]) => !chinese.test(text))).toEqual([]);
  });

  test('name every measure', () => {
    expect(['growthValue', 'spend', 'orders'].filter((measure) => !zh.has(`words.amount.${measure}`))).toEqual([]);
  });

  test('are all in one place', () => {
    expect(sources.filter(([, code]) => chinese.test(code)).map(([file]) => file)).toEqual([]);
  });

  test('have a word for one and a word for more', () => {
    const price = (points: string) => rewardText('en', 'price', { points });
    expect([price('0'), price('1'), price('1,200')]).toEqual(['0 points', '1 point', '1,200 points']);
    expect(word('en', 'amount', 'orders', { amount: '1' })).toBe('1 order');
  });

  test('of one element leave a code that a newer service sends as it is', () => {
    expect(couponText('en', 'paused' as 'issued')).toBe('paused');
    expect(couponText('en', 'toString' as 'issued')).toBe('toString');
  });

  test('are all used', () => {
    const code = sources.map(([, text]) => text).join('\n');
    const unused = [...zh.keys()].filter((key) => {
      const [section, name = ''] = key.split('.');
      return (
        section !== 'words' &&
        section !== 'problem' &&
        !CODES.test(key) &&
        !code.includes(`${key}'`) &&
        !code.includes(`'${name}'`)
      );
    });
    expect(unused).toEqual([]);
  });
});
