import { SharedWork } from './shared-work.ts';

/** Work that ends when it is told to, or when it is stopped. */
function byHand() {
  const begun: { end: (outcome: object) => void; fail: (error: Error) => void; signal: AbortSignal }[] = [];
  const work = async (signal: AbortSignal): Promise<object> =>
    new Promise((end, fail) => {
      signal.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')));
      begun.push({ end, fail, signal });
    });
  return { begun, work };
}
const never = new AbortController().signal;

describe('work that several ask for', () => {
  it('is done once for a key, and remembered', async () => {
    const [shared, { begun, work }] = [new SharedWork(2), byHand()];
    const asked = [shared.run('a', never, work), shared.run('a', never, work)];
    expect(begun).toHaveLength(1);
    const outcome = {};
    begun[0]?.end(outcome);
    expect(await Promise.all([...asked, shared.run('a', never, work)])).toEqual([outcome, outcome, outcome]);
    expect(begun).toHaveLength(1);
    const other = shared.run('b', never, work);
    expect(begun).toHaveLength(2);
    begun[1]?.end({});
    await other;
  });

  it('goes on while somebody waits, and stops with the last; then it can be begun anew', async () => {
    const [shared, { begun, work }] = [new SharedWork(2), byHand()];
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [shared.run('a', first.signal, work), shared.run('a', second.signal, work)];
    const refused = Promise.allSettled(asked);
    first.abort();
    expect(begun[0]?.signal.aborted).toBe(false);
    second.abort();
    expect(begun[0]?.signal.aborted).toBe(true);
    const again = shared.run('a', never, work);
    expect(begun).toHaveLength(2);
    for (const outcome of await refused) expect(outcome).toMatchObject({ reason: { value: { code: 'CANCELLED' } } });
    begun[1]?.end({});
    await again;
    await expect(shared.run('c', first.signal, work)).rejects.toMatchObject({ value: { code: 'CANCELLED' } });
    expect(begun).toHaveLength(2);
  });

  it('that fails is not remembered', async () => {
    const [shared, { begun, work }] = [new SharedWork(2), byHand()];
    const asked = shared.run('a', never, work);
    begun[0]?.fail(new Error('no'));
    await expect(asked).rejects.toThrow('no');
    const again = shared.run('a', never, work);
    begun[1]?.end({});
    await again;
  });
});
