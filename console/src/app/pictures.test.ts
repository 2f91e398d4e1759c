import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = '../system-tests/src/test/java/dev/rung/system/browser/visit/ConsolePage.java';
const NOT_FOUND = '*';

/** What a form for a draft looks like is seen where it is new. */
const EDITED = /\/:\w+\/edit$/;

/** As in the routes of the areas: `/points/rules/:version`. */
function routes(): string[] {
  const areas = readFileSync('src/app/areas.tsx', 'utf8');
  return [...areas.matchAll(/path: '(\/\w+)'[^}]*import\('\.\.\/(\w+\/\w+)'\)/g)].flatMap(([, area = '', file]) => {
    const source = readFileSync(`src/${file}.tsx`, 'utf8');
    const below = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);
    const own = source.includes('<Route index element={<Navigate') ? [] : [area];
    return [...own, ...below.filter((path) => path !== NOT_FOUND).map((path) => `${area}/${path}`)];
  });
}

/** What the browser visits, with whether it follows a link there. */
const visited = [...readFileSync(PAGES, 'utf8').matchAll(/[A-Z_]+\("(\/[^"?]*)[^"]*"(, ")?/g)].map(
  ([, path = '', link]) => ({ path, link: link !== undefined }),
);

test('each page is looked at in a real browser, and has its picture', () => {
  const found = routes().filter((route) => !EDITED.test(route));
  expect(found.length).toBeGreaterThan(30);
  const seen = (route: string) => {
    const pattern = new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`);
    const before = route.replace(/\/[^/]+$/, '');
    return visited.some(({ path, link }) => (link ? path === before : pattern.test(path)));
  };
  expect(found.filter((route) => !seen(route))).toEqual([]);
});
