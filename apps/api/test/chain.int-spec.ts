import {
  chainTexts,
  hasChain,
  type Passage,
  passages,
  type PlacesInHand,
  readPlaces,
  revisingAs,
  type RevisionInHand,
  sectionOf,
} from '@samsyn/testing';
import { parsePlainText, flatten, plainText } from '@samsyn/statute';
import type { Client, Loose } from './client.ts';
import { openResponse, paragraph, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const describeWithCorpus = hasChain ? describe : describe.skip;

const CHANGE =
  'changes { kind oldText newText number reasons { words commentId organisationName disposition decisionReason } }';
const TRACED = `query ($c: ID!) { commentOutcome(commentId: $c) { disposition state ${CHANGE} unchanged { words number } places { number address status needsReview } } }`;
const HISTORY = `query ($v: ID!, $p: ID!) { provisionHistory(versionId: $v, provisionId: $p) { wordings { number recorded provisions { address text } ${CHANGE} } } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Assessment { version } ... on Refusal { message } } }`;
const SETTLE = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename ... on Assessment { state } ... on Refusal { message } } }`;

/** A real act from the inquiry over Lagrådet to the bill, with what was answered; as people take it through the api. */
describeWithCorpus('a real chain of drafts with its answers (skipped where the corpus is absent)', () => {
  const said = hasChain ? passages() : [];
  const texts = hasChain ? chainTexts() : [];
  /** Comments by the passage they are. */
  const commentOf = new Map<string, string>();
  const versions: { id: string; at: Map<string, string> }[] = [];
  const figures: string[] = [];
  let world: World;
  let [adviser, publisher, editor, validator, officer]: Client[] = [];
  let places: PlacesInHand[] = [];
  let actors: Record<string, string>;

  beforeAll(async () => {
    world = await createWorld();
    const names = [...new Set(said.map(({ organisation }) => organisation))];
    actors = await world.addActors(
      ...names.map((name) => ({
        key: name,
        kind: 'OTHER' as const,
        names: [{ name, kind: 'OFFICIAL' as const, sources: [] }],
      })),
    );
    [adviser, publisher] = [await world.as('LEGAL_ADVISER'), await world.as('LEGAL_ADVISER')];
    [editor, validator] = [await world.as('EDITOR'), publisher];
    officer = await world.as('CASE_OFFICER');
  });
  afterAll(async () => world?.stop());

  async function know(id: string): Promise<void> {
    const { version } = await adviser!.ask('query ($id: ID!) { version(id: $id) { provisions { id address } } }', {
      id,
    });
    versions.push({ id, at: new Map(version.provisions.map(({ id: own, address }: Loose) => [address, own])) });
  }

  /** A round on the last version in which each body says its passages. */
  async function ask(title: string, these: readonly Passage[]): Promise<string> {
    const { id: versionId, at } = versions.at(-1)!;
    const bodies = [...new Set(these.map(({ organisation }) => organisation))];
    const round = await sendRound(
      officer!,
      versionId,
      bodies.map((name) => actors[name] ?? ''),
      { title },
    );
    for (const name of bodies) {
      const body = await world.as('COORDINATOR', actors[name]);
      const { version } = await openResponse(body, round.id);
      for (const { id, section, text } of these.filter(({ organisation }) => organisation === name)) {
        const provisionId = section === null ? null : at.get(section);
        expect(provisionId).toBeDefined();
        const saved = await saveComment(body, {
          roundId: round.id,
          provisionId: provisionId ?? null,
          body: paragraph(text),
        });
        expect(saved).toMatchObject({ __typename: 'SavedComment' });
        commentOf.set(id, saved.id);
      }
      const answered = await saveResponse(body, {
        roundId: round.id,
        expectedVersion: version,
        overallStance: 'SUPPORTS_WITH_CONDITIONS',
      });
      expect(await submit(body, round.id, answered.version)).toMatchObject({
        __typename: 'Receipt',
        comments: these.filter(({ organisation }) => organisation === name).length,
      });
    }
    const rows = await world.sql<{ id: string; point: string }>(
      'owner',
      'SELECT id, point_id AS point FROM record.comment WHERE round_id = $1',
      [round.id],
    );
    const onRecord = new Map(rows.map(({ id, point }) => [point, id]));
    for (const { id } of these) commentOf.set(id, onRecord.get(commentOf.get(id) ?? '') ?? '');
    return round.slug;
  }

  /** Two persons decide each: met where it proposes words, or the section was changed afterwards; otherwise noted. */
  async function decide(these: readonly Passage[], isChanged: (section: string) => boolean): Promise<void> {
    const counts = new Map<string, number>();
    for (const { id, section, proposesWording } of these) {
      const commentId = commentOf.get(id);
      const met = section !== null && isChanged(section);
      const disposition = met ? (proposesWording ? 'ACCEPTED' : 'PARTLY') : 'NOTED';
      const input = { commentId, disposition, reason: 'Enligt propositionen.', expectedVersion: 0 };
      expect((await editor!.ask(ASSESS, { input })).assessComment).toMatchObject({ version: 1 });
      const settle = { commentId, expectedVersion: 1, outcome: 'VALIDATED', word: '' };
      expect((await validator!.ask(SETTLE, { input: settle })).settleAssessment).toMatchObject({ state: 'VALIDATED' });
      counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
    }
    figures.push(`decided: ${[...counts].map(([key, count]) => `${key} ${count}`).join(', ')}`);
  }

  /** The next text becomes the next version, every check of the publication passed by what a person does. */
  async function revise(text: string): Promise<void> {
    const [doing, other] = [revisingAs(adviser!), revisingAs(publisher!)];
    let now = await doing.compare(await doing.bringIn(versions.at(-1)!.id, text));
    const asked = now.edges.length;
    await expect(doing.handIn(now.draftId)).rejects.toThrow('SPAN_UNEXPLAINED');
    while (now.edges.some(({ confirmedBy }) => confirmedBy === null)) {
      const keys = now.edges.filter(({ confirmedBy }) => confirmedBy === null).map(({ key }) => key);
      now = await doing.judge({ draftId: now.draftId, keys, outcome: 'CONFIRMED' });
    }
    const { byComment, byWords } = await explain(doing, now);
    await doing.judgeMaterial(now.draftId, true, 'Lagtexten ändras i sak.');
    const handedIn = await doing.handIn(now.draftId);
    await expect(doing.publish(now.draftId, handedIn.version)).rejects.toThrow('OWN_SUBMISSION');
    const { id, number } = await other.publish(now.draftId, handedIn.version);
    await know(id);
    const carried = await readPlaces(adviser!, id);
    places = [...places, carried];
    const counts = carried.counts
      .filter(({ comments }) => comments > 0)
      .map(({ status, comments }) => `${status} ${comments}`);
    figures.push(
      `version ${number}: ${asked} asked of a person, ${now.spans.length} changes, ${byComment} by a comment, ${byWords} in own words; ` +
        `${carried.comments} comments: ${[...counts, `on the whole ${carried.onWhole}`].join(', ')}; ${carried.unsure} unsure, ${carried.missing} missing`,
    );
  }

  /** The likeliest met comment where there is one, else the authority's own words; who is met without a change is told why. */
  async function explain(
    doing: ReturnType<typeof revisingAs>,
    revision: RevisionInHand,
  ): Promise<{ byComment: number; byWords: number }> {
    const { draftId } = revision;
    const open = revision.spans.filter(({ explainsItself }) => !explainsItself);
    const groups = new Map<string, string[]>();
    for (const { id, likely } of open) groups.set(likely.join(' '), [...(groups.get(likely.join(' ')) ?? []), id]);
    for (const [likely, spanIds] of groups) {
      const metIds = likely === '' ? [] : likely.split(' ');
      await doing.explain({
        draftId,
        spanIds,
        metIds,
        words: metIds.length === 0 ? 'Följer av den fortsatta beredningen.' : '',
      });
    }
    const { met } = await doing.compare(draftId);
    const unused = met.filter(({ used, accounted }) => !used && !accounted).map(({ id }) => id);
    if (unused.length > 0)
      await doing.explain({ draftId, spanIds: [], metIds: unused, words: 'Framgår redan av paragrafen.' });
    const byWords = groups.get('')?.length ?? 0;
    return { byComment: open.length - byWords, byWords };
  }

  it('is loaded as versions 1–3, answered, decided, explained and published', async () => {
    const [first = '', second = '', third = ''] = texts;
    const { importDraft } = await adviser!.ask(
      'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ... on Draft { id version } } }',
      { i: { pastedText: first } },
    );
    const { publishDraft } = await adviser!.ask(
      'mutation ($id: ID!, $v: Int!) { publishDraft(draftId: $id, expectedVersion: $v) { ... on VersionSummary { id } ... on Refusal { problems { message } } } }',
      { id: importDraft.id, v: importDraft.version },
    );
    await know(publishDraft.id);
    const [early, late] = [said.filter(({ onDraft }) => !onDraft), said.filter(({ onDraft }) => onDraft)];
    expect([early.length, late.length]).toEqual([9, 48]);
    await ask('Remiss av utredningen', early);
    await decide(early, () => false);
    await revise(second);
    await ask('Lagrådsremissen', late);
    const [before, after] = [second, third].map((text) => sectionsOf(text));
    await decide(late, (section) => before?.get(section) !== after?.get(section));
    await revise(third);
    console.info(['the draft chain of prop. 1987/88:155:', ...figures].join('\n  '));
    expect(places.map(({ comments, missing }) => [comments, missing])).toEqual([
      [9, 0],
      [57, 0],
    ]);
    for (const { counts, onWhole, comments, nodes } of places) {
      expect(counts.reduce((sum, one) => sum + one.comments, onWhole)).toBe(comments);
      expect(nodes).toHaveLength(comments - onWhole);
    }
    // the bill kept the numbers of Lagrådet's draft: every passage stands on the section it names
    for (const { fromAddress, address } of places[1]?.nodes ?? [])
      expect(sectionOf(address)).toBe(sectionOf(fromAddress));
  }, 60_000);

  it('is traced: every comment to its decision and its places, the words to the comments they came of', async () => {
    for (const { id, section, onDraft } of said) {
      const { commentOutcome } = await editor!.ask(TRACED, { c: commentOf.get(id) });
      expect(commentOutcome).toMatchObject({ state: 'VALIDATED', disposition: expect.any(String) });
      expect(commentOutcome.places.map(({ number }: Loose) => number)).toEqual(onDraft ? [3] : [2, 3]);
      const isMet = commentOutcome.disposition !== 'NOTED';
      expect(commentOutcome.changes.length + commentOutcome.unchanged.length > 0).toBe(isMet);
      if (isMet) expect(section).not.toBeNull();
    }
    const [, , last] = versions;
    const { provisionHistory } = await editor!.ask(HISTORY, { v: last?.id, p: last?.at.get('2 §') });
    const [newest, older, oldest] = provisionHistory.wordings;
    expect(
      [newest, older, oldest].map(({ number, recorded, provisions }: Loose) => [number, recorded, provisions.length]),
    ).toEqual([
      [3, true, 1],
      [2, true, 1],
      [1, false, 0],
    ]);
    const grave = newest.changes.find(({ newText }: Loose) => newText.includes('huruvida brottet är grovt'));
    expect(grave.reasons).toContainEqual(
      expect.objectContaining({
        organisationName: 'Lagrådet',
        commentId: commentOf.get('P0001'),
        disposition: 'ACCEPTED',
      }),
    );
  });

  it('is redlined and exported', async () => {
    const [, second, third] = versions;
    const page = await adviser!.fetch(`/export/foreskrift/${second?.id}/${third?.id}/andringar.html`);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<ins[^>]*>[^]*huruvida brottet är grovt[^]*<\/ins>/u);
    const word = await adviser!.fetch(`/export/foreskrift/${second?.id}/${third?.id}/andringar.docx`);
    expect(word.status).toBe(200);
    const [{ slug } = { slug: '' }] = await world.sql<{ slug: string }>(
      'owner',
      `SELECT slug FROM office.round WHERE title = 'Lagrådsremissen'`,
    );
    const csv = await (await editor!.fetch(`/export/remiss/${slug}/remissammanstallning.csv`)).text();
    for (const { text } of said.filter(({ onDraft }) => onDraft))
      expect(plainly(csv)).toContain(plainly(text).slice(0, 60));
  });
});

const plainly = (text: string): string => text.replaceAll('""', '"').replaceAll(/\s+/gu, ' ').trim();

/** The words of each section of a text, as it is read. */
function sectionsOf(text: string): Map<string, string> {
  const statute = parsePlainText(text, () => crypto.randomUUID());
  return new Map(
    flatten(statute).flatMap((one) => (one.kind === 'section' ? [[one.address, plainText(one)] as const] : [])),
  );
}
