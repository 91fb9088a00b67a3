import { shared } from './shared.ts';

const row = (id: string, text: string) => ({ id, text, cells: ['a', 'b'], about: null });

describe('what came now, sharing what it has in common with what was there', () => {
  it('is the very same where it says the same', () => {
    const made = () => ({ head: 1, provisions: [row('1', 'ett'), row('2', 'två')] });
    const before = made();
    expect(shared(before, made())).toBe(before);
  });

  it('is new in what is new, and in what holds it', () => {
    const before = { head: 1, provisions: [row('1', 'ett'), row('2', 'två')] };
    const now = { head: 2, provisions: [row('1', 'ett'), row('2', 'tre')] };
    const both = shared(before, now);
    expect(both).toEqual(now);
    expect(both.provisions).not.toBe(before.provisions);
    expect(both.provisions[0]).toBe(before.provisions[0]);
    expect(both.provisions[1]?.cells).toBe(before.provisions[1]?.cells);
  });

  it('knows things by their ids when something is put in, taken away or moved', () => {
    const before = [row('1', 'ett'), row('2', 'två'), row('3', 'tre')];
    const now = [row('3', 'tre'), row('ny', 'ett'), row('1', 'ett')];
    const both = shared(before, now);
    expect(both).toEqual(now);
    expect(both[0]).toBe(before[2]);
    expect(both[1]).toBe(now[1]);
    expect(both[2]).toBe(before[0]);
    expect(shared(before, before.slice(0, 2))).toEqual(before.slice(0, 2));
  });

  it('keeps nothing that is gone, and takes no list for a thing', () => {
    expect(shared({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shared({ a: undefined }, { b: undefined })).toHaveProperty('b');
    expect(shared([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(shared({ 0: 1 }, [1])).toEqual([1]);
    expect(shared<unknown>({ a: 1 }, null)).toBeNull();
    expect(shared(undefined, { a: 1 })).toEqual({ a: 1 });
  });
});
