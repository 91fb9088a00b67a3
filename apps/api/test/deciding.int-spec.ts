import type { Client, Loose } from './client.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const OUTCOME = `__typename ... on TogetherDone { stepId changed remaining } ... on Stale { changedBy current } ... on Refusal { code problems { message } }`;
const PREVIEW = `query ($s: TogetherScope!) { togetherPreview(scope: $s) { total most rows {
  commentId organisationName ownText ownWording assessment { version disposition state } } } }`;
const TOGETHER = `mutation ($input: AssessTogetherInput!) { assessTogether(input: $input) { ${OUTCOME} } }`;
const VALIDATE = `mutation ($input: ValidateTogetherInput!) { validateTogether(input: $input) { ${OUTCOME} } }`;
const UNDO = `mutation ($id: ID!) { undoTogether(stepId: $id) { ${OUTCOME} } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) {
  __typename ... on Assessment { version state } ... on Stale { currentVersion changedBy current } ... on Refusal { code } } }`;
const SIMILAR = `query ($r: ID!) { similarComments(roundId: $r) { nodes { id members { commentId organisationName assessment { state } } } } }`;

const LETTER =
  'Kravet på egna lager av läkemedel blir orimligt dyrt för små vårdgivare på landsbygden och bör därför utgå ur föreskrifterna.';

let world: World;
let [editor, other, adviser]: Client[] = [];
let roundId: string;
let provisionId: string;
let actors: Record<string, string>;
let skaneId: string;

async function answer(key: string, text: string, extra: object = {}): Promise<void> {
  const body = await world.as('COORDINATOR', actors[key]);
  const { version } = await openResponse(body, roundId);
  const saved = await saveComment(body, { roundId, provisionId, body: paragraph(text), ...extra });
  expect(saved.__typename).toBe('SavedComment');
  const response = await saveResponse(body, { roundId, expectedVersion: version, overallStance: 'SUPPORTS' });
  expect(await submit(body, roundId, response.version)).toMatchObject({ __typename: 'Receipt' });
}

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'skane' }, { key: 'gotland' });
  const version = await publish(world);
  provisionId = version.at['1 kap. 2 §'] ?? '';
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  await answer('uppsala', LETTER);
  await answer('halland', `${LETTER} Halland har tre vårdcentraler.`);
  await answer('skane', LETTER, { proposedWording: 'Regionen får ha en plan.' });
  await answer('gotland', 'Tiden är för kort.');
  [editor, other, adviser] = await Promise.all([world.as('EDITOR'), world.as('EDITOR'), world.as('LEGAL_ADVISER')]);
});
afterAll(async () => world?.stop());

const preview = async (scope: object): Promise<Loose> =>
  (await editor!.ask(PREVIEW, { s: { roundId, provisionId, ...scope } })).togetherPreview;
const seen = async (scope: object): Promise<{ commentId: string; expectedVersion: number }[]> =>
  (await preview(scope)).rows.map(({ commentId, assessment }: Loose) => ({
    commentId,
    expectedVersion: assessment?.version ?? 0,
  }));
const together = async (rows: object, disposition = 'PARTLY', who = editor): Promise<Loose> =>
  (await who!.ask(TOGETHER, { input: { roundId, rows, disposition, reason: 'Kravet mildras.' } })).assessTogether;
const validate = async (rows: object, who = adviser): Promise<Loose> =>
  (await who!.ask(VALIDATE, { input: { roundId, rows } })).validateTogether;
const undo = async (id: string, who = editor): Promise<Loose> => (await who!.ask(UNDO, { id })).undoTogether;
const counted = async (): Promise<Loose> =>
  (await editor!.ask(`query ($r: ID!) { compilation(roundId: $r) { comments assessed decided } }`, { r: roundId }))
    .compilation;
const states = async (): Promise<Loose> =>
  Object.fromEntries(
    (await preview({})).rows.map((row: Loose) => [
      row.organisationName.replace('Region ', ''),
      row.assessment?.state ?? null,
    ]),
  );
const idOf = async (name: string): Promise<string> =>
  (await preview({})).rows.find((row: Loose) => row.organisationName === `Region ${name}`).commentId;

describe('a group of near-duplicates, decided together', () => {
  let step: string;

  beforeAll(async () => {
    skaneId = await idOf('skane');
  });

  it('is shown as it would be changed: each row, what it has, and what it says of its own', async () => {
    const [group] = (await editor!.ask(SIMILAR, { r: roundId })).similarComments.nodes;
    const { total, rows } = await preview({ groupId: group.id });
    expect(total).toBe(3);
    const own = rows.map(({ organisationName, ownText, ownWording }: Loose) => [organisationName, ownText, ownWording]);
    expect(own).toEqual([
      ['Region halland', 'Halland har tre vårdcentraler.', ''],
      ['Region skane', '', 'Regionen får ha en plan.'],
      ['Region uppsala', '', ''],
    ]);
    const done = await together(await seen({ groupId: group.id }));
    expect(done).toMatchObject({ changed: 3, remaining: 2 });
    step = done.stepId;
  });

  it('keeps a row for each body, and counts none whose own words wait', async () => {
    expect(await states()).toEqual({ uppsala: 'PROPOSED', halland: 'REMAINDER', skane: 'REMAINDER', gotland: null });
    expect(await counted()).toEqual({ comments: 4, assessed: 1, decided: 0 });
    const refused = await validate((await seen({})).filter(({ expectedVersion }) => expectedVersion > 0));
    expect(refused).toMatchObject({ code: 'REMAINDER_UNDECIDED' });
    expect(refused.problems.map(({ message }: Loose) => message.split(':')[0])).toEqual([
      'Region halland',
      'Region skane',
    ]);
    await expect(
      world.sql(
        'owner',
        `UPDATE office.assessment SET settled = 'VALIDATED', settled_by = gen_random_uuid(), settled_by_name = 'x',
        settled_at = now() WHERE state = 'REMAINDER'`,
      ),
    ).rejects.toThrow('own_words_are_decided_first');
    expect(await counted()).toMatchObject({ assessed: 1, decided: 0 });
  });

  it('is undone by who did it, as one, unless something has been changed since', async () => {
    const again = { commentId: await idOf('halland'), disposition: 'PARTLY', reason: 'Kravet mildras.' };
    expect((await editor!.ask(ASSESS, { input: { ...again, expectedVersion: 1 } })).assessComment).toEqual({
      __typename: 'Assessment',
      version: 2,
      state: 'PROPOSED',
    });
    expect(await undo(step)).toMatchObject({ __typename: 'Stale' });
    expect(await undo(step, adviser)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await states()).toMatchObject({ uppsala: 'PROPOSED', halland: 'PROPOSED', skane: 'REMAINDER' });
  });
});

describe('a step over several', () => {
  it('puts every row back as it was, what was validated too', async () => {
    const proposed = await seen({ filter: { state: 'PROPOSED' } });
    expect(await validate(proposed, editor)).toMatchObject({ code: 'OWN_PROPOSAL' });
    expect(await validate(proposed)).toMatchObject({ changed: 2 });
    expect(await counted()).toEqual({ comments: 4, assessed: 2, decided: 2 });
    const { stepId, changed } = await together(await seen({}), 'NOTED');
    expect(changed).toBe(4);
    expect(await states()).toEqual({
      uppsala: 'PROPOSED',
      halland: 'REMAINDER',
      skane: 'REMAINDER',
      gotland: 'PROPOSED',
    });
    const asked = `query ($r: ID!) { latestTogether(roundId: $r) { id act rows } }`;
    expect((await editor!.ask(asked, { r: roundId })).latestTogether).toEqual({ id: stepId, act: 'ASSESS', rows: 4 });
    expect(await undo(stepId)).toMatchObject({ changed: 4 });
    expect(await states()).toEqual({ uppsala: 'VALIDATED', halland: 'VALIDATED', skane: 'REMAINDER', gotland: null });
    expect(await undo(stepId)).toMatchObject({ code: 'ALREADY_UNDONE' });
    expect((await editor!.ask(asked, { r: roundId })).latestTogether).toBeNull();
    expect(await counted()).toEqual({ comments: 4, assessed: 2, decided: 2 });
  });

  it('changes all as they were seen, or none: the answer names what another has changed', async () => {
    const rows = await seen({});
    const gotland = await idOf('gotland');
    const input = { commentId: gotland, expectedVersion: 2, disposition: 'NOTED', reason: 'Noteras.' };
    await other!.ask(ASSESS, { input });
    expect(await together(rows)).toMatchObject({ __typename: 'Stale', current: { commentIds: [gotland] } });
    expect(await states()).toEqual({
      uppsala: 'VALIDATED',
      halland: 'VALIDATED',
      skane: 'REMAINDER',
      gotland: 'PROPOSED',
    });
    expect(await together([])).toMatchObject({ code: 'TOO_MANY' });
    expect(await together(Array(501).fill(rows[0]))).toMatchObject({ code: 'TOO_MANY' });
    expect(await together([...rows, rows[0]])).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what may be a contradiction', () => {
  const CONSISTENCY = `query ($r: ID!) { consistency(roundId: $r) { open total warnings { key kind comments { organisationName disposition } acknowledged { reason by } } } }`;
  const ACKNOWLEDGE = `mutation ($input: AcknowledgeWarningInput!) { acknowledgeWarning(input: $input) {
    __typename ... on Consistency { open total } ... on Refusal { code } } }`;
  const consistency = async (): Promise<Loose> => (await editor!.ask(CONSISTENCY, { r: roundId })).consistency;

  it('is listed until somebody has said why it is as it should, and again when one of the decisions changes', async () => {
    expect(await consistency()).toMatchObject({ open: 0, total: 0 });
    const skane = (await seen({})).find(({ commentId }) => commentId === skaneId);
    const decide = async (expectedVersion: number, disposition: string): Promise<Loose> =>
      (
        await editor!.ask(ASSESS, {
          input: { commentId: skaneId, expectedVersion, disposition, reason: 'Lydelsen tas över.' },
        })
      ).assessComment;
    const version = skane?.expectedVersion ?? 0;
    await decide(version, 'ACCEPTED');
    const { open, warnings } = await consistency();
    expect(open).toBe(1);
    expect(warnings[0]).toMatchObject({ kind: 'GROUP', acknowledged: null });
    expect(warnings[0].comments.map(({ disposition }: Loose) => disposition)).toEqual(['PARTLY', 'ACCEPTED', 'PARTLY']);
    const say = async (reason: string): Promise<Loose> =>
      (await editor!.ask(ACKNOWLEDGE, { input: { roundId, key: warnings[0].key, reason } })).acknowledgeWarning;
    expect(await say(' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await say('Bara en av dem föreslår en lydelse.')).toEqual({ __typename: 'Consistency', open: 0, total: 1 });
    await decide(version + 1, 'NOTED');
    expect(await consistency()).toMatchObject({ open: 1, total: 1 });
    expect(await say('Gäller de förra besluten.')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a reason that is given again', () => {
  it('is found on the same provision, and is known as taken over for as long as the words are the same', async () => {
    const [gotland, uppsala] = [await idOf('gotland'), await idOf('uppsala')];
    const asked = `query ($c: ID!) { earlierReasons(commentId: $c) { commentId organisationName disposition reason times } }`;
    const { earlierReasons } = await editor!.ask(asked, { c: gotland });
    expect(earlierReasons[0]).toMatchObject({ disposition: 'PARTLY', reason: 'Kravet mildras.', times: 2 });
    const take = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { ... on Assessment { version reasonFrom } ... on Refusal { code } } }`;
    const version = (await seen({})).find(({ commentId }) => commentId === gotland)?.expectedVersion ?? 0;
    const input = { commentId: gotland, disposition: 'PARTLY', reasonFrom: uppsala };
    const taken = await editor!.ask(take, { input: { ...input, expectedVersion: version, reason: 'Kravet mildras.' } });
    expect(taken.assessComment.reasonFrom).toBe('Region uppsala, nr 1');
    const changed = await editor!.ask(take, {
      input: { ...input, expectedVersion: version + 1, reason: 'Kravet ändras.' },
    });
    expect(changed.assessComment.reasonFrom).toBeNull();
  });

  it('is kept as a template for all rounds, by a name of its own', async () => {
    const add = async (name: string): Promise<Loose> =>
      (
        await editor!.ask(
          `mutation ($n: String!) { addReasonTemplate(name: $n, words: "Ligger utanför bemyndigandet.") { __typename ... on ReasonTemplates { nodes { id name words savedBy } } ... on Refusal { code } } }`,
          { n: name },
        )
      ).addReasonTemplate;
    expect(await add(' ')).toMatchObject({ code: 'NAME_MISSING' });
    const { nodes } = await add('Bemyndigande');
    expect(nodes).toMatchObject([{ name: 'Bemyndigande', words: 'Ligger utanför bemyndigandet.' }]);
    expect(await add('bemyndigande')).toMatchObject({ code: 'NAME_TAKEN' });
    const { removeReasonTemplate } = await adviser!.ask(
      `mutation ($id: ID!) { removeReasonTemplate(id: $id) { ... on ReasonTemplates { nodes { id } } } }`,
      { id: nodes[0].id },
    );
    expect(removeReasonTemplate.nodes).toEqual([]);
  });
});

describe('two editors who decide the same comment at once', () => {
  const PAIRS = 100;

  it(`leave one decision each time, and the other is shown it (${PAIRS} pairs)`, async () => {
    const commentId = await idOf('gotland');
    const [start] = (await seen({})).filter((row) => row.commentId === commentId);
    let version = start?.expectedVersion ?? 0;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const decide = async (who: Client | undefined, name: string): Promise<Loose> => {
        const input = { commentId, expectedVersion: version, disposition: 'NOTED', reason: `${name} ${pair}` };
        return (await who!.ask(ASSESS, { input })).assessComment;
      };
      const answers = await Promise.all([decide(editor, 'Redaktör'), decide(adviser, 'Jurist')]);
      version += 1;
      const lost = answers.findIndex(({ __typename }) => __typename === 'Stale');
      expect(answers[1 - lost]).toMatchObject({ __typename: 'Assessment', version });
      const winner = lost === 0 ? 'Jurist' : 'Redaktör';
      expect(answers[lost]).toMatchObject({ currentVersion: version, current: { reason: `${winner} ${pair}` } });
    }
    const [{ events }] = (await world.sql<{ events: number }>(
      'owner',
      `SELECT count(DISTINCT data->>'version')::int AS events FROM record.event
       WHERE object_id = $1 AND kind = 'COMMENT_ASSESSED' AND (data->>'version')::int > $2`,
      [commentId, start?.expectedVersion ?? 0],
    )) as [{ events: number }];
    expect(events).toBe(PAIRS);
  });
});
