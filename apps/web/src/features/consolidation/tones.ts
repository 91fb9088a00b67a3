import type { AssessmentState, Disposition, Stance } from '@samsyn/consultation';

type Tone = 'ok' | 'info' | 'neutral' | 'danger' | 'warn';

/** A tone beside the word of a stance, never instead of it; the same as where the bodies take them. */
export const STANCE_TONES: Record<Stance, Tone> = {
  SUPPORTS: 'ok',
  SUPPORTS_WITH_CONDITIONS: 'info',
  NO_OBJECTION: 'neutral',
  OPPOSES: 'danger',
  ABSTAINS: 'neutral',
  ENDORSES_OTHER: 'info',
};

export const DISPOSITION_TONES: Record<Disposition, Tone> = {
  ACCEPTED: 'ok',
  PARTLY: 'info',
  NOT_ACCEPTED: 'danger',
  NOTED: 'neutral',
  OUT_OF_SCOPE: 'neutral',
  TO_GUIDANCE: 'neutral',
};

export const STATE_TONES: Record<AssessmentState, Tone> = {
  REMAINDER: 'warn',
  PROPOSED: 'neutral',
  RETURNED: 'warn',
  VALIDATED: 'ok',
};
