import { excessIn, INPUT_LIMITS } from './input-limits.ts';

const times = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('what one request may bring', () => {
  it('is a lot', () => {
    const body = { variables: { text: 'x'.repeat(INPUT_LIMITS.text), list: times(INPUT_LIMITS.list), nothing: null } };
    expect(excessIn(body)).toBeNull();
  });

  it.each([
    ['text', { variables: { input: { title: 'x'.repeat(INPUT_LIMITS.text + 1) } } }],
    ['list', { variables: { ids: times(INPUT_LIMITS.list + 1) } }],
    ['values', { variables: Array.from({ length: 31 }, () => times(INPUT_LIMITS.list)) }],
    ['text', { query: ' '.repeat(INPUT_LIMITS.text + 1) }],
    ['list', times(INPUT_LIMITS.list + 1)],
  ])('and not more: %s', (limit, body) => expect(excessIn(body)).toBe(limit));

  it('is told of a hundred thousand brackets without running out of stack', () => {
    let body: unknown = 0;
    for (let depth = 0; depth < 100_000; depth += 1) body = [body];
    expect(excessIn(body)).toBe('values');
  });
});
