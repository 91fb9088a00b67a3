import type { BoardState } from '@samsyn/contracts';

interface Line {
  invitationId: string;
  name: string;
  state: BoardState;
}

export interface BoardNews {
  /** Those who have answered (or said that they abstain) since the board was last seen. */
  answered: string[];
  opened: string[];
}

/** What has happened between two looks at the board, for a sentence that is read out. Nothing at the first look. */
export function boardNews(before: readonly Line[] | undefined, now: readonly Line[]): BoardNews {
  const news: BoardNews = { answered: [], opened: [] };
  if (before === undefined) return news;
  const states = new Map(before.map(({ invitationId, state }) => [invitationId, state]));
  for (const { invitationId, name, state } of now) {
    const earlier = states.get(invitationId);
    if (earlier === undefined || earlier === state) continue;
    if (state === 'SUBMITTED' || state === 'ABSTAINED') news.answered.push(name);
    else if (state === 'OPENED') news.opened.push(name);
  }
  return news;
}
