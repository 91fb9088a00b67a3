import { AskedColumns, type Chosen } from './asked-columns.ts';

const columns = { id: 'c.id', name: 'c.title', text: 'c.text' };
const asTheyAre = (chosen: Chosen<string>): Chosen<string> => chosen;

it('reads what is asked for and what is always read, in one order, and names each choice for itself', () => {
  const list = new AskedColumns(columns, ['id'], asTheyAre);
  const { statements, suffix } = list.choose(new Set(['text', 'what is no column']));
  expect(statements.select).toBe('c.id AS "id", c.text AS "text"');
  expect([statements.has('text'), statements.has('name')]).toEqual([true, false]);
  expect(list.choose(new Set(['text', 'id'])).suffix).toBe(suffix);
  expect(list.choose(new Set(['name'])).suffix).not.toBe(suffix);
});

it('makes statements for a bounded number of choices; for any after them everything is read, under one name', () => {
  const names = Array.from({ length: 7 }, (_, n) => `column${n}`);
  let made = 0;
  const list = new AskedColumns(Object.fromEntries(names.map((name) => [name, name])), [], (chosen: Chosen<string>) => {
    made += 1;
    return chosen.select;
  });
  const ask = (n: number) => list.choose(new Set(names.filter((_, bit) => (n >> bit) & 1)));
  const first = Array.from({ length: 128 }, (_, n) => ask(n));
  const again = Array.from({ length: 128 }, (_, n) => ask(n));
  const texts = new Map(first.map(({ suffix, statements }) => [suffix, statements]));
  expect(texts.size).toBe(41);
  expect(again.every(({ suffix, statements }) => texts.get(suffix) === statements)).toBe(true);
  expect(names.every((name) => again.at(-1)?.statements.includes(`"${name}"`))).toBe(true);
  expect(made).toBe(41);
});
