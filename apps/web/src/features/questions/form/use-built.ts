import type { Questionnaire, QuestionSection } from '@samsyn/consultation';
import { useState } from 'react';
import { useOwnWords } from '../../seal/own-words-room.tsx';

/** The questions as the api has them. */
export interface Kept {
  sections: QuestionSection[];
  version: number;
}

/** The questions in hand: as they are saved, or as they were left in this browser. */
export function useBuilt(roundId: string, saved: Kept) {
  const own = useOwnWords();
  const [left] = useState(() => readKept(own.read('questions', roundId)));
  const begun = left !== null && left.version >= saved.version ? left : null;
  const [built, setBuilt] = useState<Kept>(begun ?? saved);
  const [recovered, setRecovered] = useState(begun !== null);
  const change = ({ sections }: Questionnaire): void => {
    const next = { sections, version: built.version };
    setBuilt(next);
    own.write('questions', JSON.stringify(next), roundId);
  };
  const took = (kept: Kept): void => {
    setBuilt(kept);
    setRecovered(false);
    own.write('questions', null, roundId);
  };
  return { questionnaire: { sections: built.sections }, version: built.version, recovered, change, took };
}

function readKept(text: string | null): Kept | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}
