import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import '../elements/activities';
import '../elements/appeals';
import '../elements/benefits';
import '../elements/consents';
import '../elements/coupons';
import '../elements/draws';
import '../elements/feedback';
import '../elements/inbox';
import '../elements/invite';
import '../elements/language';
import '../elements/membership';
import '../elements/my-data';
import '../elements/points';
import '../elements/quiz';
import '../elements/rewards';
import '../elements/streak';
import '../elements/tier-card';
import '../elements/trial';
import '../elements/why';
import { all, mount } from './mount';
import { ALICE } from './samples';
import { refused, serve } from './server';

const ELEMENTS = [
  'activities',
  'appeals',
  'benefits',
  'consents',
  'coupons',
  'draws',
  'feedback',
  'inbox',
  'invite',
  'membership',
  'my-data',
  'points',
  'quiz',
  'rewards',
  'streak',
  'tier-card',
  'trial',
  'why',
];
const BROKEN = Object.fromEntries(Object.keys(ALICE).map((route) => [route, refused(500, 'broken')]));

/** What jsdom can judge: it knows no colours and no sizes; a browser looks at those. */
async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each([
  ['filled', ALICE],
  ['empty', {}],
  ['broken', BROKEN],
])('axe finds nothing in what is %s', (_, routes) => {
  test.each(ELEMENTS)('in %s', async (name) => {
    const { api } = await serve(routes);
    await mount(`<rung-${name} api="${api}" token="T"></rung-${name}>`);
    expect(await findings()).toEqual([]);
  });
});

describe('axe finds nothing', () => {
  test('in the languages', async () => {
    await mount('<rung-language></rung-language>');
    expect(await findings()).toEqual([]);
  });

  test('in a reward that is about to be redeemed', async () => {
    const { api } = await serve(ALICE);
    const element = await mount(`<rung-rewards api="${api}" token="T"></rung-rewards>`);
    all<HTMLButtonElement>(element, '[part=offer] button')[0]?.click();
    await element.updateComplete;
    expect(all(element, '[part=confirm]')).toHaveLength(1);
    expect(await findings()).toEqual([]);
  });

  test('in an open appeal', async () => {
    const { api } = await serve(ALICE);
    const element = await mount(`<rung-appeals api="${api}" token="T"></rung-appeals>`);
    all<HTMLButtonElement>(element, 'ol button')[0]?.click();
    await element.updateComplete;
    expect(await findings()).toEqual([]);
  });
});
