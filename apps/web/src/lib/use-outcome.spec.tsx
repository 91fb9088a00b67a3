import { act, renderHook } from '@testing-library/react';
import { useOutcome } from './use-outcome.ts';

const stale = {
  __typename: 'Stale' as const,
  message: 'Någon annan var först.',
  currentVersion: 3,
  changedAt: '2026-11-22T10:00:00.000Z',
  changedBy: 'Jurist 2',
};

describe('something the api may refuse', () => {
  it('gives the payload when it went through', async () => {
    const { result } = renderHook(useOutcome);
    const done = await act(() => result.current.run(() => Promise.resolve({ __typename: 'Round' as const, id: '1' })));
    expect(done).toEqual({ __typename: 'Round', id: '1' });
    expect(result.current).toMatchObject({ busy: false, trouble: null });
  });

  it('tells who was first', async () => {
    const { result } = renderHook(useOutcome);
    expect(await act(() => result.current.run(() => Promise.resolve(stale)))).toBeNull();
    expect(result.current.trouble).toMatchObject({ kind: 'stale', changedBy: 'Jurist 2' });
  });

  it('lists the problems of a refusal; one without any is its own problem', async () => {
    const { result } = renderHook(useOutcome);
    const refusal = { __typename: 'Refusal' as const, code: 'NO', message: 'Nej.', problems: [] };
    await act(() => result.current.run(() => Promise.resolve(refusal)));
    expect(result.current.trouble).toMatchObject({ kind: 'refused', problems: [{ code: 'NO', message: 'Nej.' }] });
    act(() => result.current.dismiss());
    expect(result.current.trouble).toBeNull();
  });

  it('keeps a fault, and is ready to try again', async () => {
    const { result } = renderHook(useOutcome);
    await act(() => result.current.run(() => Promise.reject(new TypeError('offline'))));
    expect(result.current).toMatchObject({ busy: false, trouble: { kind: 'fault' } });
  });

  it('does one thing at a time: a double press is one', async () => {
    const { result } = renderHook(useOutcome);
    let calls = 0;
    const work = (): Promise<{ __typename: 'Round' }> => {
      calls += 1;
      return new Promise((resolve) => setTimeout(() => resolve({ __typename: 'Round' }), 5));
    };
    const [first, second] = await act(() => Promise.all([result.current.run(work), result.current.run(work)]));
    expect([calls, first?.__typename, second]).toEqual([1, 'Round', null]);
  });
});
