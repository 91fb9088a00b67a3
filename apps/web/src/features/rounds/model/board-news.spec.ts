import { boardNews } from './board-news.ts';

const line = (name: string, state: 'NOT_OPENED' | 'OPENED' | 'SUBMITTED' | 'ABSTAINED' | 'NO_RESPONSE') => ({
  invitationId: name,
  name,
  state,
});

describe('what has happened on the board', () => {
  it('is nothing at the first look, nor when nothing changed', () => {
    expect(boardNews(undefined, [line('SKR', 'SUBMITTED')])).toEqual({ answered: [], opened: [] });
    expect(boardNews([line('SKR', 'OPENED')], [line('SKR', 'OPENED')])).toEqual({ answered: [], opened: [] });
  });

  it('tells who has opened and who has answered', () => {
    const before = [line('SKR', 'OPENED'), line('Ale', 'NOT_OPENED'), line('FM', 'NOT_OPENED')];
    const now = [line('SKR', 'SUBMITTED'), line('Ale', 'OPENED'), line('FM', 'ABSTAINED')];
    expect(boardNews(before, now)).toEqual({ answered: ['SKR', 'FM'], opened: ['Ale'] });
  });

  it('says nothing of those who did not answer when the round was closed', () => {
    expect(boardNews([line('SKR', 'OPENED')], [line('SKR', 'NO_RESPONSE')])).toEqual({ answered: [], opened: [] });
  });
});
