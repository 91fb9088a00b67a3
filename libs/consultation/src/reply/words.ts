import type { Language } from '../labels.ts';
import type { ReplyChannel, ReplyOutcome, Verdict } from './codes.ts';

interface ReplyWords {
  verdict: Record<Verdict | 'UNANSWERED', string>;
  outcome: Record<ReplyOutcome, string>;
  channel: Record<ReplyChannel, string>;
}

const WORDS: Record<Language, ReplyWords> = {
  sv: {
    verdict: { MET: 'Tillgodosedd', PARTLY: 'Delvis', NOT: 'Inte tillgodosedd', UNANSWERED: 'Inte besvarad' },
    outcome: {
      LETTER: 'Får svarsbrev',
      WITHOUT_CONTENTS: 'Får svarsbrev utan innehåll: svaret lämnades i annan ordning',
      NO_ANSWER: 'Har inte svarat',
      WITHDRAWN: 'Har återkallat sitt svar',
      ABSTAINED: 'Avstod från att yttra sig',
      NOTHING_SAID: 'Hade inga synpunkter',
    },
    channel: { SAMSYN: 'I Samsyn, med e-post', EMAIL: 'Med e-post', POST: 'Med post' },
  },
  en: {
    verdict: { MET: 'Met', PARTLY: 'Partly', NOT: 'Not met', UNANSWERED: 'Not answered' },
    outcome: {
      LETTER: 'Gets a reply',
      WITHOUT_CONTENTS: 'Gets a reply without contents: the response was given in another order',
      NO_ANSWER: 'Has not responded',
      WITHDRAWN: 'Has withdrawn its response',
      ABSTAINED: 'Abstained',
      NOTHING_SAID: 'Had no comments',
    },
    channel: { SAMSYN: 'In Samsyn, with e-mail', EMAIL: 'By e-mail', POST: 'By post' },
  },
};

/** What the codes of a reply are called. */
export function replyWords(language: Language = 'sv'): ReplyWords {
  return WORDS[language];
}
