import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titlesIn } from '../support/test-titles.mjs';
import { ROOT } from './fixture.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const doc = read('docs/asvs.md');
const STATES = ['met', 'part', 'not met', 'operator', 'n/a'];

/** The numbers of levels 1 and 2 of ASVS 5.0.0. */
const required = read('scripts/spec/asvs-5.0-ids.txt').match(/\d+\.\d+\.\d+/g);
const rows = [...doc.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id, asks, state, why]) => ({
    id,
    asks,
    state,
    why,
    tests: [...why.matchAll(/`([\w./-]+spec\.(?:ts|tsx|mjs))` “([^”]+(?:’[^”]*)?)”/g)].map(([, file, title]) => ({
      file,
      title,
    })),
  }),
);
const unmet = [...doc.slice(doc.indexOf('\n## Not met')).matchAll(/^\| ((?:\d+\.\d+\.\d+(?:, )?)+) \|/gm)].flatMap(
  ([, ids]) => ids.split(', '),
);

const specs = ['apps', 'libs']
  .flatMap((kind) =>
    readdirSync(join(ROOT, kind)).flatMap((name) => ['src', 'test'].map((part) => `${kind}/${name}/${part}`)),
  )
  .concat('scripts/spec')
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => `${folder}/${String(file)}`))
  .filter((file) => /spec\.(?:ts|tsx|mjs)$/.test(file));
const known = new Map();
const titlesOf = (file) => known.get(file) ?? known.set(file, titlesIn(read(file), file)).get(file);

it('each requirement of levels 1 and 2 stands there once, in order, in one of five states', () => {
  expect(required).toHaveLength(253);
  const order = (id) => id.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  expect(rows.map(({ id }) => id)).toEqual(required.toSorted((a, b) => order(a) - order(b)));
  expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
});

it('nothing is met or in part without a test, and each test that is named exists', () => {
  expect(rows.filter(({ state, tests }) => ['met', 'part'].includes(state) && tests.length === 0)).toEqual([]);
  const wrong = rows
    .flatMap(({ id, tests }) => tests.map((test) => ({ id, ...test })))
    .flatMap(({ id, file, title }) => {
      const named = specs.filter((spec) => spec.endsWith(`/${file}`));
      const holding = named.filter((spec) => titlesOf(spec).has(title));
      if (holding.length === 1) return [];
      return [`${id}: ${holding.length} of ${named.length} files ${file} have “${title}”`];
    });
  expect(wrong).toEqual([]);
});

it('names no test that the reader of this spec would not see', () => {
  for (const { id, why, tests } of rows) expect([id, (why.match(/“/g) ?? []).length]).toEqual([id, tests.length]);
  const files = rows.flatMap(({ why }) =>
    [...why.matchAll(/`([\w./-]+spec\.(?:ts|tsx|mjs))`/g)].map(([, file]) => file),
  );
  expect(files.filter((file) => !specs.some((spec) => spec.endsWith(`/${file}`)))).toEqual([]);
});

it('what is not met, or in part, says what lacks and what it would take', () => {
  const lacking = rows.filter(({ state }) => ['not met', 'part'].includes(state)).map(({ id }) => id);
  expect(unmet.toSorted()).toEqual(lacking.toSorted());
});

it('counts right, and leads to pages that exist', () => {
  const count = (state) => rows.filter((row) => row.state === state).length;
  const applies = rows.length - count('n/a');
  expect(doc).toContain(
    `**${rows.length} requirements: ${applies} apply. Met ${count('met')} · part ${count('part')} · not met ${count('not met')} · operator ${count('operator')}. Not applicable ${count('n/a')}.**`,
  );
  const links = [...doc.matchAll(/\]\(([^)#]+\.md)(#[\w-]+)?\)/g)];
  for (const [, page, anchor] of links) {
    const path = join(ROOT, 'docs', page);
    expect([page, existsSync(path)]).toEqual([page, true]);
    if (anchor) expect([page, anchor, headings(path)]).toEqual([page, anchor, expect.arrayContaining([anchor])]);
  }
});

/** The anchors of a page's headings, as they are made from their words. */
function headings(path) {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(
    ([, words]) =>
      `#${words
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
}
