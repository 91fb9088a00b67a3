/**
 * How hard a revision is. Shares are of sections, `rate` is the share of a touched section's tokens that are changed.
 * `numbers`: `letters` as official amendments do it, `full` renumbers everything and rewrites the references.
 */
export const LEVELS = {
  light: {
    insert: 0.03,
    remove: 0.02,
    move: 0.01,
    split: 0.005,
    merge: 0.005,
    edit: 0.1,
    rate: 0.06,
    leaves: 0.02,
    chapters: 0,
    numbers: 'full',
  },
  real: {
    insert: 0.05,
    remove: 0.03,
    move: 0.02,
    split: 0.005,
    merge: 0.003,
    edit: 0.15,
    rate: 0.15,
    leaves: 0.1,
    chapters: 0,
    numbers: 'letters',
  },
  medium: {
    insert: 0.1,
    remove: 0.08,
    move: 0.06,
    split: 0.03,
    merge: 0.03,
    edit: 0.4,
    rate: 0.15,
    leaves: 0.1,
    chapters: 0.1,
    numbers: 'full',
  },
  heavy: {
    insert: 0.15,
    remove: 0.15,
    move: 0.12,
    split: 0.05,
    merge: 0.05,
    edit: 0.8,
    rate: 0.35,
    leaves: 0.15,
    chapters: 0.3,
    numbers: 'full',
  },
};

export const LEVEL_NAMES = Object.keys(LEVELS);

/** The fixed seeds of the campaigns. */
export const seedsFor = (isShort) => (isShort ? [1, 2] : [1, 2, 3, 4, 5, 6, 7, 8]);
export const seedOf = (level, seed) => seed * 101 + LEVEL_NAMES.indexOf(level);
