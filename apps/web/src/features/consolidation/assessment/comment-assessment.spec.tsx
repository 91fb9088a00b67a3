import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { AssessCommentInput, CommentToAssessFragment } from '@samsyn/contracts/consolidation';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagesProvider } from '../../../app/messages.tsx';
import { MemoryRouter } from 'react-router';
import { ViewerGate } from '../../../app/viewer.tsx';
import { ToastRegion } from '../../../ui/toast.tsx';
import { OwnWordsRoom } from '../../seal/own-words-room.tsx';
import { maySettle } from '../model/assessment-form.ts';
import { CommentAssessment } from './comment-assessment.tsx';

const words = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, string>;
const messages = { ...words('../../../messages/common.sv.json'), ...words('../messages.sv.json') };

const comment: CommentToAssessFragment = {
  id: 'c1',
  number: 1,
  responseId: 'r1',
  organisationId: 'o1',
  organisationName: 'Region Gotland',
  provisionId: 'p1',
  sectionId: 'p1',
  address: '3 kap. 5 §',
  target: 'PROVISION',
  segments: [],
  kind: 'LEGAL',
  stance: 'OPPOSES',
  body: { type: 'doc', content: [] },
  proposedWording: null,
  proposedReason: null,
  receivedAt: '2026-11-20T10:00:00.000Z',
  late: false,
  endorsesName: null,
  endorsedBy: 0,
  endorsers: [],
  endorsed: null,
  earlier: null,
  verdicts: [],
  assessment: null,
};
const viewer = {
  id: 'u1',
  displayName: 'Redaktör 1',
  side: 'AUTHORITY',
  role: 'EDITOR',
  organisationId: null,
  organisationName: 'Myndigheten',
  sessionExpiresAt: '2026-11-23T10:00:00.000Z',
  can: ['compilation.assess'],
};

/** What the api is sent, and what it answers, in turn; when it has no more answers there is no contact. */
function office(answers: object[]) {
  const sent: AssessCommentInput[] = [];
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        sent.push((variables as { input: AssessCommentInput }).input);
        const answer = answers.shift();
        if (answer === undefined) return observer.error(new TypeError('Failed to fetch'));
        observer.next({ data: { assessComment: answer } });
        observer.complete();
      }),
  );
  return { sent, client: new ApolloClient({ link, cache: new InMemoryCache() }) };
}

async function show(client: ApolloClient, focusComment = () => undefined, given = comment) {
  globalThis.fetch = (() =>
    Promise.resolve({ status: 200, json: () => Promise.resolve({ data: { viewer } }) })) as unknown as typeof fetch;
  const shown = render(
    <MessagesProvider locale="sv-SE" catalog={messages}>
      <MemoryRouter>
        <ViewerGate>
          <ApolloProvider client={client}>
            <ToastRegion>
              <OwnWordsRoom>
                <CommentAssessment
                  roundId="r"
                  comment={given}
                  mayAssess
                  onSaved={() => undefined}
                  focusComment={focusComment}
                />
              </OwnWordsRoom>
            </ToastRegion>
          </ApolloProvider>
        </ViewerGate>
      </MemoryRouter>
    </MessagesProvider>,
  );
  if (given.assessment === null)
    await screen.findByRole('form', { name: 'Bedömning av synpunkten från Region Gotland' });
  return shown;
}

const saved = (version: number, reason: string) => ({
  __typename: 'Assessment',
  commentId: 'c1',
  version,
  disposition: 'NOTED',
  reason,
  text: null,
  updatedAt: '2026-11-20T10:00:00.000Z',
  updatedBy: 'Redaktör 1',
  updatedById: 'u1',
  state: 'PROPOSED' as const,
  settledAt: null,
  settledBy: null,
  settledWord: null,
  reasonFrom: null,
});
const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Skäl' });

// Every key is typed: a busy machine needs its time.
jest.setTimeout(20_000);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('asks for the reason of a disposition before anything is sent, and leads to it', async () => {
  const { sent, client } = office([]);
  await show(client);
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Noteras' }));
  await userEvent.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
  await waitFor(() => expect(document.activeElement).toBe(reason()));
  expect(reason().getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

it('saves with Ctrl+Enter, on the version it knows, and gives the focus back to the comment', async () => {
  const { sent, client } = office([saved(1, 'Se skälen.')]);
  const focusComment = jest.fn<() => undefined>();
  await show(client, focusComment);
  await userEvent.click(screen.getByRole('radio', { name: 'Noteras' }));
  await userEvent.type(reason(), ' Se skälen. ');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Ändra bedömningen av Region Gotland' });
  expect(sent).toEqual([
    { commentId: 'c1', expectedVersion: 0, disposition: 'NOTED', reason: 'Se skälen.', text: null },
  ]);
  expect(focusComment).toHaveBeenCalledTimes(1);
  expect(localStorage).toHaveLength(0);
});

it('shows both when another was first, sends nothing more until she has chosen, then on the later version', async () => {
  const stale = {
    __typename: 'Stale',
    message: 'Ändrad',
    currentVersion: 4,
    changedAt: '2026-11-20T10:00:00.000Z',
    changedBy: 'Jurist 1',
    current: { disposition: 'ACCEPTED', reason: 'Deras skäl' },
  };
  const { sent, client } = office([stale, saved(5, 'Mitt skäl')]);
  await show(client);
  await userEvent.click(screen.getByRole('radio', { name: 'Noteras' }));
  await userEvent.type(reason(), 'Mitt skäl');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect((await screen.findByRole('region', { name: 'Sparad av Jurist 1' })).textContent).toContain('Deras skäl');
  expect(screen.getByRole('region', { name: 'Din, inte sparad' }).textContent).toContain('Mitt skäl');
  await userEvent.type(reason(), '!');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sent).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Behåll min' }));
  await userEvent.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
  await screen.findByRole('button', { name: 'Ändra bedömningen av Region Gotland' });
  expect(sent[1]).toMatchObject({ expectedVersion: 4, reason: 'Mitt skäl!' });
});

it('has the words again after the page has gone away, and says when they could not be sent', async () => {
  const { client } = office([]);
  const { unmount } = await show(client);
  await userEvent.click(screen.getByRole('radio', { name: 'Noteras' }));
  await userEvent.type(reason(), 'Halvfärdigt');
  unmount();
  await show(client);
  expect(reason().value).toBe('Halvfärdigt');
  await userEvent.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Ingen kontakt med servern');
  expect(reason().value).toBe('Halvfärdigt');
});

describe('a decision that is taken back', () => {
  const decided = {
    ...comment,
    assessment: saved(3, 'Se skälen.') as unknown as CommentToAssessFragment['assessment'],
  };
  const withdraw = async () =>
    userEvent.click(await screen.findByRole('button', { name: 'Ta tillbaka bedömningen av Region Gotland' }));

  it('is sent as none on the version it knows, and can be put back as it was', async () => {
    const { sent, client } = office([{ ...saved(4, ''), disposition: null, reason: null }, saved(5, 'Se skälen.')]);
    await show(client, undefined, decided);
    await withdraw();
    await screen.findByRole('form', { name: 'Bedömning av synpunkten från Region Gotland' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Noteras' }).checked).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    const input = { commentId: 'c1', text: null };
    expect(sent).toEqual([
      { ...input, expectedVersion: 3, disposition: null, reason: null },
      { ...input, expectedVersion: 4, disposition: 'NOTED', reason: 'Se skälen.' },
    ]);
  });

  it('stays when another has decided otherwise meanwhile: that decision is shown', async () => {
    const { client } = office([
      {
        __typename: 'Stale',
        message: 'Ändrad',
        currentVersion: 4,
        changedAt: '2026-11-20T10:00:00.000Z',
        changedBy: 'Redaktör 2',
        current: { disposition: 'ACCEPTED', reason: 'Deras skäl', text: null },
      },
    ]);
    await show(client, undefined, decided);
    await withdraw();
    await screen.findByText('Deras skäl');
    await screen.findByText(/Inget är tillbakataget/);
  });

  it('stays when there is no contact, and that is said', async () => {
    const { client } = office([]);
    await show(client, undefined, decided);
    await withdraw();
    expect((await screen.findByRole('alert')).textContent).toContain('Ingen kontakt med servern');
    screen.getByText('Se skälen.');
  });
});

describe('what another has proposed', () => {
  const mine = { ...viewer, can: ['compilation.assess', 'compilation.validate'] };
  const proposed = { ...saved(3, 'Se skälen.'), updatedById: 'u2', disposition: 'NOTED' as const };

  it.each([
    [proposed, { validate: true, giveBack: true }],
    [
      { ...proposed, state: 'VALIDATED' as const },
      { validate: false, giveBack: true },
    ],
    [
      { ...proposed, state: 'REMAINDER' as const },
      { validate: false, giveBack: true },
    ],
    [
      { ...proposed, state: 'RETURNED' as const },
      { validate: false, giveBack: false },
    ],
    [
      { ...proposed, updatedById: 'u1' },
      { validate: false, giveBack: false },
    ],
    [
      { ...proposed, state: null },
      { validate: false, giveBack: false },
    ],
  ])('is hers to validate or send back, what is her own is not (%#)', (assessment, may) => {
    expect(maySettle(assessment, mine)).toEqual(may);
    expect(maySettle(assessment, viewer)).toEqual({ validate: false, giveBack: false });
  });
});
