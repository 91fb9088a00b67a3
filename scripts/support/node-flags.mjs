/**
 * What Node is told where the api runs, by `npm start`, in the image and in the benchmarks. Left alone it takes the room a large machine has (a
 * process ended at 575 to 740 MB, with some 110 alive after a start) before it clears away: docs/performance.md has what each costs.
 */
export const NODE_FLAGS = [
  '--enable-source-maps',
  '--max-semi-space-size=16',
  '--heap-growing-percent=50',
  '--no-allocation-site-pretenuring',
];

/**
 * What the C library is told beside it: what an answer's bytes stood in goes back to the system when it is free, instead of being kept, in pieces, for
 * each of its threads.
 */
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
