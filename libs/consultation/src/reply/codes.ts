/** What a body says of how a point of its was met: tillgodosedd, delvis, inte. */
export const VERDICTS = ['MET', 'PARTLY', 'NOT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a reply reaches its body: on its own page with a mail that says so, as a file in a mail, or as paper. */
export const REPLY_CHANNELS = ['SAMSYN', 'EMAIL', 'POST'] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

/** What a body of the round gets: a letter, one without contents (its answer was given in another order), or none and why. */
export const REPLY_OUTCOMES = [
  'LETTER',
  'WITHOUT_CONTENTS',
  'NO_ANSWER',
  'WITHDRAWN',
  'ABSTAINED',
  'NOTHING_SAID',
] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];
