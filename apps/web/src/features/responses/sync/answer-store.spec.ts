import { jest } from '@jest/globals';
import type { MyResponsePartsFragment } from '@samsyn/contracts/responses';
import { documentFromText, plainText } from '@samsyn/editor/text';
import type { CommentValue } from '../../comments/comment-value.ts';
import { draftText, type ProvisionData } from '../../../law/draft-text.ts';
import { AnswerStore, WHOLE_ROW } from './answer-store.ts';
import type { Unsent } from './journal.ts';
import type { Outcome } from './pending.ts';
import { commentKey, type AnswerValue } from './values.ts';

const node = (id: string, parentId: string | null, kind: ProvisionData['kind'], text = ''): ProvisionData => ({
  id,
  parentId,
  kind,
  depth: 0,
  label: '',
  address: id,
  path: id,
  heading: null,
  level: null,
  text,
  cells: null,
  header: null,
  about: null,
});
const draft = draftText([
  node('1 §', null, 'SECTION'),
  node('1 § 1 st', '1 §', 'SUBSECTION', 'Planen ska ses över.'),
  node('1 § 2 st', '1 §', 'SUBSECTION', 'Den ska övas.'),
  node('2 §', null, 'SECTION'),
  node('2 § 1 st', '2 §', 'SUBSECTION', 'Övningen ska utvärderas.'),
]);

const comment = (words: string, provisionId: string | null = '1 § 1 st', start?: number): CommentValue => ({
  provisionId,
  target: provisionId === null ? 'WHOLE' : 'PROVISION',
  segments:
    start === undefined || provisionId === null
      ? []
      : [{ provisionId, start, end: start + 2, exact: 'xx', prefix: '', suffix: '' }],
  kind: 'LEGAL',
  body: documentFromText(words),
  proposedWording: null,
  proposedReason: null,
  endorses: null,
});

const stored = (id: string, words: string, version = 1, provisionId = '1 § 1 st') => ({
  id,
  ...comment(words, provisionId),
  version,
  updatedAt: '2026-11-22T10:00:00Z',
  updatedBy: 'Medarbetare 1',
  endorses: null,
  endorsesCommentId: null,
});

const response = (parts: Partial<MyResponsePartsFragment> = {}): MyResponsePartsFragment => ({
  id: 'r',
  roundId: 'omgång',
  state: 'DRAFTING',
  version: 1,
  edition: 1,
  overallStance: null,
  endorsesActorId: null,
  endorsesName: null,
  endorsesResponseId: null,
  generalText: null,
  comments: [],
  stances: [],
  reviewed: [],
  receipt: null,
  submissions: [],
  discarded: null,
  pause: null,
  ...parts,
});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const pass = (ms = 1_000): Promise<void> => jest.advanceTimersByTimeAsync(ms);

function world(
  start = response(),
  answer: (key: string, value: AnswerValue, base: number) => Outcome<AnswerValue> = saved,
) {
  const sent: string[] = [];
  const entries = new Map<string, Unsent<AnswerValue>>();
  const store = new AnswerStore(draft, start, {
    viewerName: 'Samordnare 1',
    journal: {
      write: (key, unsent) => Boolean(entries.set(key, unsent)),
      remove: (key) => void entries.delete(key),
      all: () => new Map(entries),
      takeOver: async () => Promise.resolve(),
    },
    send: async (key, value, base) => {
      sent.push(`${key} v${base}`);
      return answer(key, value, base);
    },
  });
  const words = (rowId: string): string[] => store.row(rowId).comments.map(({ value }) => plainText(value.body));
  return { store, sent, entries, words };
}

function saved(_key: string, _value: AnswerValue, base: number): Outcome<AnswerValue> {
  return { kind: 'saved', version: base + 1, at: '2026-11-22T11:00:00Z' };
}

describe('the answer in this window', () => {
  it('shows what is typed at once, on its §, and knows when it is saved', async () => {
    const { store, words } = world();
    store.saveComment('a', comment('Tiden är kort'));
    expect(words('1 §')).toEqual(['Tiden är kort']);
    expect(store.row('1 §').comments[0]?.sync).toBe('saving');
    await pass();
    expect(store.row('1 §').comments[0]).toMatchObject({
      sync: 'saved',
      updatedBy: 'Samordnare 1',
      updatedAt: '2026-11-22T11:00:00Z',
    });
    expect(store.summary).toMatchObject({ comments: 1, sync: 'saved', savedAt: '2026-11-22T11:00:00Z' });
  });

  it('keeps the view of a § the same object until something of that § changes', async () => {
    const { store } = world();
    const untouched = store.row('2 §');
    const before = store.row('1 §');
    store.saveComment('a', comment('x'));
    expect(store.row('1 §')).not.toBe(before);
    expect(store.row('2 §')).toBe(untouched);
    await pass();
    expect(store.row('2 §')).toBe(untouched);
  });

  it('orders the comments of a § by their places, those on the § itself first', () => {
    const { store, words } = world();
    store.saveComment('a', comment('andra stycket', '1 § 2 st'));
    store.saveComment('b', comment('fras sent', '1 § 1 st', 12));
    store.saveComment('c', comment('fras tidigt', '1 § 1 st', 2));
    store.saveComment('d', comment('hela paragrafen', '1 §'));
    store.saveComment('e', comment('helheten', null));
    expect(words('1 §')).toEqual(['hela paragrafen', 'fras tidigt', 'fras sent', 'andra stycket']);
    expect(words(WHOLE_ROW)).toEqual(['helheten']);
    expect(store.comments.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('takes away a comment and brings it back, before and after the server has heard of it', async () => {
    const { store, sent, words } = world(response({ comments: [stored('a', 'Kvar', 3)] }));
    const undo = store.removeComment('a');
    expect(words('1 §')).toEqual([]);
    await pass();
    expect(sent).toEqual(['comment/a v3']);
    undo();
    expect(words('1 §')).toEqual(['Kvar']);
    await pass();
    expect(sent).toEqual(['comment/a v3', 'comment/a v4']);
    store.saveComment('b', comment('Ny'));
    store.removeComment('b');
    await pass();
    expect(sent).toHaveLength(2);
    expect(words('1 §')).toEqual(['Kvar']);
  });

  it('shows a colleague’s changes without touching what is being typed', async () => {
    const { store, words } = world(response({ comments: [stored('a', 'Min', 1), stored('b', 'Hennes', 1)] }));
    store.saveComment('a', comment('Min, ändrad'));
    store.merge(
      response({ comments: [stored('a', 'Min', 1), stored('b', 'Hennes, ny', 2)], reviewed: ['2 §'] }),
      store.saves,
    );
    expect(words('1 §')).toEqual(['Min, ändrad', 'Hennes, ny']);
    expect(store.row('2 §').reviewed).toBe(true);
    await pass();
    expect(words('1 §')).toEqual(['Min, ändrad', 'Hennes, ny']);
  });

  it('does not let an older answer from the server undo what was saved meanwhile', async () => {
    const { store, words } = world();
    const asked = store.saves;
    store.saveComment('a', comment('Ny'));
    await pass();
    expect(store.merge(response(), asked)).toBe(false);
    expect(words('1 §')).toEqual(['Ny']);
  });

  const first =
    (mine: string) =>
    (_key: string, value: AnswerValue, base: number): Outcome<AnswerValue> =>
      base === 1
        ? {
            kind: 'stale',
            version: 2,
            by: 'Medarbetare 1',
            at: 't',
            current: mine === 'gone' ? null : { type: 'comment', comment: comment(mine) },
          }
        : saved('', value, base);

  it('keeps both texts when a colleague was first, until the person has chosen', async () => {
    const { store, words, entries } = world(response({ comments: [stored('a', 'Början')] }), first('Kollegans'));
    store.saveComment('a', comment('Mina'));
    await pass();
    const view = store.row('1 §').comments[0];
    expect(view?.sync).toBe('conflict');
    expect(view?.conflict?.current && plainText(view.conflict.current.body)).toBe('Kollegans');
    expect(words('1 §')).toEqual(['Mina']);
    expect(entries.size).toBe(1);
    store.takeTheirs(commentKey('a'));
    expect(words('1 §')).toEqual(['Kollegans']);
    expect(entries.size).toBe(0);
  });

  it('can put the person’s own words on top of a colleague’s, also when the colleague took the comment away', async () => {
    const { store, sent, words } = world(response({ comments: [stored('a', 'Början')] }), first('gone'));
    store.saveComment('a', comment('Mina'));
    await pass();
    expect(store.row('1 §').comments[0]?.conflict?.current).toBeNull();
    store.keepMine(commentKey('a'));
    await pass();
    expect(sent).toEqual(['comment/a v1', 'comment/a v2']);
    expect(words('1 §')).toEqual(['Mina']);
    expect(store.summary.sync).toBe('saved');
  });

  it('lets a comment that is gone by a colleague’s hand go, when the person chooses that', async () => {
    const { store, words } = world(response({ comments: [stored('a', 'Början')] }), first('gone'));
    store.saveComment('a', comment('Mina'));
    await pass();
    store.takeTheirs(commentKey('a'));
    expect(words('1 §')).toEqual([]);
  });

  it('does not take away a comment whose new words the person has not seen', async () => {
    const { store, words } = world(response({ comments: [stored('a', 'Början')] }), first('Kollegans nya ord'));
    store.removeComment('a');
    await pass();
    expect(words('1 §')).toEqual(['Kollegans nya ord']);
    expect(store.summary.sync).toBe('saved');
  });

  it('counts the §§ that have been read', async () => {
    const { store } = world(response({ reviewed: ['1 §'] }));
    expect(store.summary.reviewed).toBe(1);
    store.setReviewed('2 §', true);
    expect(store.summary.reviewed).toBe(2);
    store.setReviewed('1 §', false);
    await pass();
    expect(store.summary.reviewed).toBe(1);
    store.setStance('2 §', 'OPPOSES');
    expect(store.row('2 §').stance).toBe('OPPOSES');
  });

  it('saves what is said of the whole together', async () => {
    const { store, sent } = world(response({ version: 7 }));
    store.saveWhole({ overallStance: 'SUPPORTS' });
    store.saveWhole({ generalText: documentFromText('Regionen tillstyrker.') });
    expect(store.whole.value).toMatchObject({ overallStance: 'SUPPORTS' });
    await pass();
    expect(sent).toEqual(['whole v7']);
    expect(store.whole).toMatchObject({ version: 8, sync: 'saved', value: { overallStance: 'SUPPORTS' } });
  });

  it('keeps what was typed while the text was being locked, and sends it when it is open again', async () => {
    let locked = true;
    const { store, sent, entries, words } = world(response(), (key, value, base) =>
      locked ? { kind: 'refused', problems: [{ code: 'ANSWER_LOCKED', message: 'Låst.' }] } : saved(key, value, base),
    );
    store.saveComment('a', comment('i sista stund'));
    await pass();
    expect(store.row('1 §').comments[0]?.sync).toBe('refused');
    store.merge(response({ state: 'IN_REVIEW' }), store.saves);
    await pass();
    expect([store.summary.state, store.unsent, entries.size, sent.length]).toEqual(['IN_REVIEW', true, 1, 1]);
    locked = false;
    store.merge(response({ state: 'DRAFTING' }), store.saves);
    await pass();
    expect(sent).toEqual(['comment/a v0', 'comment/a v0']);
    expect([store.unsent, entries.size, words('1 §')]).toEqual([false, 0, ['i sista stund']]);
  });
});
