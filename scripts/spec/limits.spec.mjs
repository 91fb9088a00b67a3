import { problemsOf } from '../limits.mjs';

const none = { lines: {}, resolverMethod: {}, constructor: {} };
const long = (count) => 'x;\n'.repeat(count);
const resolver = (lines) => `export class Rounds {\n  open() {\n${'    x();\n'.repeat(lines)}  }\n}\n`;

it('a file of 300 lines fits, one of 301 does not', () => {
  expect(problemsOf([{ path: 'a.ts', text: long(300) }], none)).toEqual([]);
  expect(problemsOf([{ path: 'a.ts', text: long(301) }], none)).toEqual(['a.ts: lines 301, högst (at most) 300']);
});

it('an exception may not grow, must shrink with its file, and goes when it is not needed or its file is gone', () => {
  const excepted = { ...none, lines: { 'a.ts': 320 } };
  const problems = (count) => problemsOf([{ path: 'a.ts', text: long(count) }], excepted);
  expect(problems(320)).toEqual([]);
  expect(problems(321)).toEqual([expect.stringContaining('har vuxit förbi undantaget')]);
  expect(problems(310)).toEqual([expect.stringContaining('sänk undantaget till (lower the exception to) 310')]);
  expect(problems(290)).toEqual([expect.stringContaining('behöver inget undantag längre')]);
  expect(problemsOf([], excepted)).toEqual([expect.stringContaining('undantag för något som inte finns')]);
});

it('a resolver method has at most 12 lines between its braces', () => {
  expect(problemsOf([{ path: 'r.resolver.ts', text: resolver(12) }], none)).toEqual([]);
  expect(problemsOf([{ path: 'r.resolver.ts', text: resolver(13) }], none)).toEqual([
    'r.resolver.ts#Rounds.open: resolverMethod 13, högst (at most) 12',
  ]);
  expect(problemsOf([{ path: 'r.service.ts', text: resolver(13) }], none)).toEqual([]);
});

it('a constructor has at most 6 parameters', () => {
  const text = (count) =>
    `class Many { constructor(${Array.from({ length: count }, (_, n) => `p${n}: string`).join(', ')}) {} }\n`;
  expect(problemsOf([{ path: 'c.ts', text: text(6) }], none)).toEqual([]);
  expect(problemsOf([{ path: 'c.ts', text: text(7) }], none)).toEqual(['c.ts#Many: constructor 7, högst (at most) 6']);
});

it('a check is silenced for one line and by name, or not at all', () => {
  const silenced = (comment) => problemsOf([{ path: 's.ts', text: `// ${comment}\nconst a = 1;\n` }], none).length;
  expect(silenced('oxlint-disable-next-line react/exhaustive-deps: the reason')).toBe(0);
  expect(silenced(['@ts', 'ignore'].join('-'))).toBe(1);
  expect(silenced(['oxlint', 'disable'].join('-'))).toBe(1);
  expect(silenced(`${['oxlint', 'disable'].join('-')}-next-line typescript/no-explicit-any`)).toBe(1);
});
