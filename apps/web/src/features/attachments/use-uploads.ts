import { ATTACHMENT_BYTES } from '@samsyn/consultation';
import { useCallback, useRef, useState } from 'react';
import { uploadAttachment } from './upload-attachment.ts';

/** A file on its way. It stays in the list until it has arrived, or the person takes it out. */
export interface Pending {
  key: number;
  file: File;
  /** WAITING: under way, or next; OFFLINE: it did not arrive; LATER: not just now; TOO_LARGE, REFUSED: it is not received as it is. */
  state: 'WAITING' | 'OFFLINE' | 'LATER' | 'TOO_LARGE' | 'REFUSED';
  /** Of LATER and REFUSED: why. */
  problem: string;
}

export interface Uploads {
  pending: readonly Pending[];
  add: (files: readonly File[]) => void;
  again: (one: Pending) => void;
  drop: (key: number) => void;
}

/** Sends files one after another, in the order they were chosen. */
export function useUploads(roundId: string, edition: () => number, onKept: (file: File) => Promise<void>): Uploads {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const counter = useRef(0);
  const queue = useRef(Promise.resolve());
  const drop = useCallback((key: number) => setPending((all) => all.filter((one) => one.key !== key)), []);
  const send = useCallback(
    (one: Pending): void => {
      const note = (state: Pending['state'], problem = ''): void =>
        setPending((all) => all.map((each) => (each.key === one.key ? { ...each, state, problem } : each)));
      note('WAITING');
      queue.current = queue.current.then(async () => {
        try {
          const outcome = await uploadAttachment(roundId, edition(), one.file);
          if ('problem' in outcome) return note(outcome.passing ? 'LATER' : 'REFUSED', outcome.problem);
          await onKept(one.file);
          drop(one.key);
        } catch {
          note('OFFLINE');
        }
      });
    },
    [roundId, edition, onKept, drop],
  );
  const add = useCallback(
    (files: readonly File[]): void => {
      const added = files.map((file): Pending => {
        counter.current += 1;
        const isLarge = file.size > ATTACHMENT_BYTES;
        return { key: counter.current, file, state: isLarge ? 'TOO_LARGE' : 'WAITING', problem: '' };
      });
      setPending((all) => [...all, ...added]);
      for (const one of added) if (one.state === 'WAITING') send(one);
    },
    [send],
  );
  return { pending, add, again: send, drop };
}
