import type { Viewer } from '../../../platform/caller.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';

const LATELY_MS = 10 * 60_000;

/**
 * Before what opens an account, or decides who gets in, is changed, the person must have been identified just now: an open session may be
 * a screen that somebody has left. Null when that is so. Asks nothing of the database: the session that was found for the request knows.
 * The demonstration is let through, since it identifies nobody.
 */
export function notIdentifiedLately({ identified }: Viewer, now = Date.now()): Refusal | null {
  if (identified?.way === 'DEMO') return null;
  const at = identified?.at?.getTime();
  if (at !== undefined && now - at <= LATELY_MS) return null;
  return refuse(
    'IDENTITY_TO_CONFIRM',
    'Bekräfta vem du är: det var mer än tio minuter sedan du loggade in. Ingenting har ändrats än.',
  );
}
