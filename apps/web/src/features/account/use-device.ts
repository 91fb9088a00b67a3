import { useState } from 'react';
import type { RefusalLike } from '../../lib/refusal.ts';
import { useOutcome, type Outcome } from '../../lib/use-outcome.ts';
import type { DeviceAnswer } from './webauthn.ts';

type Challenge = { __typename: 'PasskeyChallenge'; options: unknown } | ({ __typename: 'Refusal' } & RefusalLike);
export type DeviceFailure = Extract<DeviceAnswer, { failure: string }>['failure'];

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

export interface Device extends Pick<Outcome, 'busy' | 'trouble' | 'dismiss'> {
  failure: DeviceFailure | null;
  /** Asks the api for a challenge, the device for its answer, and hands the answer back to the api: its payload, or null. */
  run: <T extends { __typename: string }>(
    begin: () => Promise<Challenge>,
    way: 'makeKey' | 'signChallenge',
    end: (answer: unknown) => Promise<T>,
  ) => Promise<Exclude<T, RefusalLike> | null>;
}

/** One conversation with a device at a time. Its code comes when it is first asked. */
export function useDevice(): Device {
  const { busy, trouble, dismiss, run: outcome } = useOutcome();
  const [failure, setFailure] = useState<DeviceFailure | null>(null);
  const run: Device['run'] = async (begin, way, end) => {
    setFailure(null);
    return outcome(async () => {
      const asked = await begin();
      if (asked.__typename === 'Refusal') return asked as never;
      const device = await import('./webauthn.ts');
      const said = await device[way](asked.options);
      if ('answer' in said) return end(said.answer) as never;
      setFailure(said.failure);
      return null;
    }) as never;
  };
  return { busy, trouble, dismiss, failure, run };
}
