import type { OwnWords } from '../../seal/own-words.ts';
import type { UnsentAssessment } from './assessment-form.ts';

/** Where the words of an assessment lie until they are saved: in this browser under the person's key, apart for each round and thing assessed. */
export interface UnsentPlace {
  read: () => UnsentAssessment | null;
  write: (unsent: UnsentAssessment | null) => void;
}

export function unsentPlace(own: OwnWords, roundId: string, subject: string): UnsentPlace {
  const place = `${roundId}/${subject}`;
  return {
    read: () => parse(own.read('assessment', place)),
    write: (unsent) => void own.write('assessment', unsent === null ? null : JSON.stringify(unsent), place),
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
