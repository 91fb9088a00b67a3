import { readStored, writeStored } from '../../../lib/stored.ts';
import type { UnsentAssessment } from './assessment-form.ts';

/** Where the words of an assessment lie until they are saved: in this browser, apart for each person, round and thing assessed. */
export interface UnsentPlace {
  read: () => UnsentAssessment | null;
  write: (unsent: UnsentAssessment | null) => void;
}

export function unsentPlace(userId: string, roundId: string, subject: string): UnsentPlace {
  const key = `samsyn.bedomning/${userId}/${roundId}/${subject}`;
  return {
    read: () => parse(readStored(key)),
    write: (unsent) => void writeStored(key, unsent === null ? null : JSON.stringify(unsent)),
  };
}

/** What cannot be read (written by an older page, or cut short) counts as nothing. */
function parse(stored: string | null): UnsentAssessment | null {
  if (stored === null) return null;
  try {
    const { fields, base } = JSON.parse(stored) as Partial<UnsentAssessment>;
    if (typeof base !== 'number' || typeof fields?.reason !== 'string') return null;
    return { fields, base };
  } catch {
    return null;
  }
}
