import { assess, GraphqlClient, publishText, sendRound, settle, submit, writeAnswer } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';

/** One body has answered with two comments; each is decided, and the round is put together. */
async function consolidated(): Promise<string> {
  const as = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
  const [officer, adviser, editor] = [await as('handlaggare'), await as('jurist'), await as('redaktor')];
  const version = await publishText(adviser, draftText('svarsbrev'));
  const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
    `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
  );
  const { id, slug } = await sendRound(officer, {
    ...{ versionId: version.id, title: 'Remiss om svarsbrev', registrationNumber: '4.1-91/2026' },
    ...{ subject: 'Förslaget.', deadline: new Date(Date.now() + 40 * 86_400_000), documents: [] },
    coverLetter: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle.' }] }],
    },
    recipients: actors.nodes.map((one) => one.id),
  });
  const body = await as('region-uppsala-coordinator');
  const comment = (ref: string, text: string) => ({ ref, kind: 'FACTUAL' as const, text: [text] });
  const wording = 'Dessa föreskrifter ska tillämpas i hälso- och sjukvård, även hos privata utförare.';
  const answer = await writeAnswer(
    body,
    id,
    version,
    {
      comments: [
        { ...comment('a', 'Förslaget är bra i stort.'), address: null },
        {
          ...comment('b', 'Privata utförare bör omfattas.'),
          address: '1 kap. 1 §',
          proposal: { wording, reason: 'Tydlighet.' },
        },
      ],
      ...{ stances: [], generalText: [], overall: { stance: 'SUPPORTS' } },
    } as never,
    new Map(),
  );
  await submit(body, id, answer.version);
  const { round } = await officer.ask<{ round: { version: number } }>(
    `query ($s: String!) { round(slug: $s) { version } }`,
    { s: slug },
  );
  await officer.ask(
    `mutation ($r: ID!, $v: Int!) { closeRound(roundId: $r, expectedVersion: $v, reason: "Alla har svarat.") { __typename } }`,
    { r: id, v: round.version },
  );
  const { roundDecision: open } = await officer.ask<{ roundDecision: { left: { comments: { commentId: string }[] } } }>(
    `query ($r: ID!) { roundDecision(roundId: $r) { left { comments { commentId } } } }`,
    { r: id },
  );
  for (const { commentId } of open.left.comments) {
    await assess(editor, { commentId, disposition: 'PARTLY', reason: 'Förtydligas i vägledningen.', text: null });
    await settle(adviser, { commentId, outcome: 'VALIDATED' });
  }
  const { roundDecision } = await officer.ask<{ roundDecision: { version: number } }>(
    `query ($r: ID!) { roundDecision(roundId: $r) { version } }`,
    { r: id },
  );
  await officer.ask(
    `mutation ($r: ID!, $v: Int!) { consolidateRound(roundId: $r, expectedVersion: $v) { __typename } }`,
    { r: id, v: roundDecision.version },
  );
  return slug;
}

describe('replies to those who answered, by keyboard', () => {
  let browser: Browser;
  let office: Page;
  let body: Page;
  let slug: string;
  beforeAll(async () => {
    browser = await openBrowser();
    slug = await consolidated();
    office = await signedIn(browser, 'Handläggare 1');
    body = await signedIn(browser, 'Samordnare 1', BODY);
  });
  afterAll(async () => browser.close());

  it('are read before they are sent, and sent', async () => {
    await office.goto(`/remiss/${slug}/svarsbrev`);
    await press(office, office.getByRole('button', { name: 'Skriv', exact: true }));
    await type(office, office.getByRole('textbox', { name: 'Inledning' }), 'Tack för ert yttrande.');
    await press(office, office.getByRole('button', { name: 'Spara' }));
    await office.getByText('Tack för ert yttrande.').waitFor();
    await axe(office, 'replies to be sent');
    await pictures(office, 'replies-office');
    await press(office, office.getByRole('link', { name: `Förhandsgranska ${BODY}` }));
    await office.getByText('Så lyder brevet om det skickas nu.').waitFor();
    await office.getByRole('heading', { name: 'Synpunkt 2: 1 kap. 1 §' }).waitFor();
    await axe(office, 'a reply before it is sent');
    await pictures(office, 'reply-preview');
    await press(office, office.getByRole('link', { name: 'Till alla svarsbrev' }));
    await press(office, office.getByRole('button', { name: 'Skicka ett svarsbrev' }));
    await axe(office, 'the question whether to send');
    await press(office, office.getByRole('dialog').getByRole('button', { name: 'Skicka', exact: true }));
    await office.getByText('Ett svarsbrev är skickat.').waitFor();
  });

  it('are answered by the body, point by point', async () => {
    await body.goto('/');
    await press(
      body,
      body
        .getByRole('listitem')
        .filter({ hasText: 'Remiss om svarsbrev' })
        .getByRole('link', { name: 'Läs myndighetens svar' }),
    );
    await body.getByRole('heading', { level: 1, name: 'Svar på ert yttrande' }).waitFor();
    await body.getByText('Tack för ert yttrande.').waitFor();
    await axe(body, 'a reply, to be answered');
    await pictures(body, 'own-reply');
    const first = body.getByRole('group', { name: 'Är synpunkt' }).first();
    await reach(body, first.getByRole('radio').first());
    await body.keyboard.press('Space');
    await body.keyboard.press('ArrowRight');
    await type(body, body.getByLabel('Kommentar').first(), 'Vägledningen räcker inte.');
    await press(body, body.getByRole('button', { name: 'Skicka till myndigheten' }));
    await body.getByText('1 av 2 synpunkter besvarade. Inget väntar på att skickas.').waitFor();
    await body.getByText('Skickat:').waitFor();
    await axe(body, 'a reply that is answered');
    await pictures(body, 'own-reply-answered');
    expectNoComplaints(body);
  });

  it('are followed by the authority, which sees what was said of what', async () => {
    await office.goto(`/remiss/${slug}/svarsbrev`);
    await office.getByText('Vägledningen räcker inte.').waitFor();
    await reach(office, office.getByRole('radio', { name: 'Alla (2)' }));
    for (const name of ['Tillgodosedd (0)', 'Delvis (1)']) {
      await office.keyboard.press('ArrowRight');
      await office.getByRole('radio', { name, checked: true }).waitFor();
    }
    await office.getByText('Vägledningen räcker inte.').waitFor();
    await axe(office, 'what the bodies answer');
    await pictures(office, 'replies-answered');
    expectNoComplaints(office);
  });

  it('give in the demonstration the day that each answer came in, not the day it was laid', async () => {
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { rounds } = await officer.ask<{ rounds: { nodes: { id: string; title: string }[] } }>(
      '{ rounds { nodes { id title } } }',
    );
    const { id } = rounds.nodes.find(({ title }) => title.includes('förråd av vissa läkemedel')) ?? { id: '' };
    const { roundReplies, board } = await officer.ask<{
      roundReplies: { recipients: { organisationId: string; points: number }[] };
      board: { rows: { actorId: string; receivedAt: string | null }[] };
    }>(
      'query ($r: ID!) { roundReplies(roundId: $r) { recipients { organisationId points } } board(roundId: $r) { rows { actorId receivedAt } } }',
      { r: id },
    );
    const answered = roundReplies.recipients.filter(({ points }) => points > 0);
    expect(answered.length).toBeGreaterThan(1);
    const dayOf = (at: string | Date): string =>
      new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    for (const { organisationId: o } of answered) {
      const { replyLetter } = await officer.ask<{ replyLetter: { content: { answer: { receivedOn: string } } } }>(
        'query ($r: ID!, $o: ID!) { replyLetter(roundId: $r, organisationId: $o) { content { answer { receivedOn } } } }',
        { r: id, o },
      );
      const { receivedOn } = replyLetter.content.answer;
      expect(receivedOn).toBe(dayOf(board.rows.find(({ actorId }) => actorId === o)?.receivedAt ?? ''));
      expect(receivedOn < dayOf(new Date())).toBe(true);
    }
  });
});
