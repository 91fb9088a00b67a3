import type { Client, Loose } from './client.ts';
import { answerWith } from './ordering.ts';
import { publish, type PublishedVersion, sendRound } from './remiss.ts';
import { reviser } from './revising.ts';
import { createWorld, type World } from './world.ts';

export const FIRST = `Socialstyrelsens föreskrifter om planering

1 kap. Inledning

1 § Dessa föreskrifter gäller planering av hälso- och sjukvård.

2 § Regionen ska ha en plan. Planen ska ses över varje år.

3 § Handlingar om planen får förvaras hos den som har upprättat dem under högst tio år.

2 kap. Uppgifter

1 § Regionen ska lämna uppgifter till Socialstyrelsen.
`;
/** 2 § is changed, 3 § is repealed, 4 § is new; the rest stands. */
export const SECOND = FIRST.replace('varje år', 'vart tredje år')
  .replace(/3 § Handlingar[^\n]*\n\n/u, '')
  .replace(
    '2 kap. Uppgifter',
    '3 § Med ledning avses den som regionen har utsett att svara för beredskapen.\n\n2 kap. Uppgifter',
  );

const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Refusal { code } } }`;
const SETTLE = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename ... on Refusal { code } } }`;
const IMPORT = 'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ... on Draft { id } } }';

export interface RevisedWorld {
  world: World;
  version: PublishedVersion;
  actors: Record<string, string>;
  roundId: string;
  officer: Client;
  editor: Client;
  adviser: Client;
  /** Comments by `body address`. */
  comments: Record<string, string>;
  as: (key: string) => Promise<Client>;
  decide: (id: string, disposition: string, reason: string, expectedVersion?: number) => Promise<void>;
  /** Publishes the next version; what is met stands as the reason of every change. */
  revise: (text: string, after: string, met: readonly string[]) => Promise<Loose>;
}

/**
 * A round on a first version: one body speaks of 2 § (and of the draft as a whole), one of 3 § that will be gone, one of 1 § only, one in
 * general only, and one never answers.
 */
export async function revisedWorld(settings: Record<string, string> = {}): Promise<RevisedWorld> {
  const world = await createWorld(settings);
  const keys = ['uppsala', 'halland', 'gotland', 'dalarna', 'skane'];
  const actors = await world.addActors(...keys.map((key) => ({ key, mailbox: `${key}@region.example` })));
  const [officer, editor, adviser] = [
    await world.as('CASE_OFFICER'),
    await world.as('EDITOR'),
    await world.as('LEGAL_ADVISER'),
  ];
  const version = await publish(world, FIRST);
  const { id: roundId } = await sendRound(officer, version.id, Object.values(actors));
  const as = async (key: string): Promise<Client> => world.as('COORDINATOR', actors[key]);
  const said: Record<string, [string, [string, string][]]> = {
    uppsala: [
      '',
      [
        ['1 kap. 2 §', 'Varje år är för ofta.'],
        ['', 'Bra i stort.'],
      ],
    ],
    skane: ['', [['1 kap. 3 §', 'Tio år är för kort.']]],
    halland: ['', [['1 kap. 1 §', 'Bra avgränsning. Men otydlig.']]],
    gotland: ['Vi har inget att invända.', []],
  };
  for (const [key, [general, points]] of Object.entries(said))
    await answerWith(await as(key), { roundId, version }, general, points);
  const rows = await world.sql<{ id: string; name: string; address: string | null }>(
    'samsyn_authority',
    'SELECT id, organisation_name AS name, address FROM record.comment',
  );
  const comments = Object.fromEntries(
    rows.map(({ id, name, address }) => [`${name.replace('Region ', '')} ${address ?? ''}`.trim(), id]),
  );
  const decide: RevisedWorld['decide'] = async (commentId, disposition, reason, expectedVersion = 0) => {
    const input = { commentId, disposition, reason, expectedVersion };
    expect((await editor.ask(ASSESS, { input }))['assessComment'].__typename).toBe('Assessment');
    const settle = { commentId, expectedVersion: expectedVersion + 1, outcome: 'VALIDATED', word: '' };
    expect((await adviser.ask(SETTLE, { input: settle }))['settleAssessment'].__typename).toBe('Assessment');
  };
  const revise: RevisedWorld['revise'] = async (pastedText, followsVersionId, met) => {
    const [one, another] = [reviser(adviser), reviser(await world.as('LEGAL_ADVISER'))];
    const { importDraft } = await adviser.ask(IMPORT, { i: { pastedText, followsVersionId } });
    const draftId: string = importDraft.id;
    const { edges, spans } = await one.compare(draftId);
    await one.judge({ draftId, keys: edges.map(({ key }: Loose) => key), outcome: 'CONFIRMED' });
    await one.material(draftId, true);
    for (const { id, kind, explainsItself } of spans)
      if (!explainsItself)
        await one.explain(
          kind === 'EDITED' && met.length > 0
            ? { draftId, spanIds: [id], metIds: met }
            : { draftId, spanIds: [id], metIds: [], words: 'Behövs.' },
        );
    const handed = await one.handIn(draftId);
    expect(handed['problems'] ?? []).toEqual([]);
    const published = await another.publish(draftId, handed['version']);
    expect(published).toMatchObject({ __typename: 'VersionSummary' });
    return published;
  };
  return { world, version, actors, roundId, officer, editor, adviser, comments, as, decide, revise };
}

const GATE = 'mutation ($i: StateGateInput!) { stateGate(input: $i) { __typename ... on Refusal { code } } }';

/** The round is closed, put together and all that must come before the decision waived. The count of its changes then. */
export async function readyToDecide({ officer }: RevisedWorld, roundId: string, versions: readonly string[]) {
  const of = async (): Promise<Loose> =>
    (await officer.ask('query ($r: ID!) { roundDecision(roundId: $r) { version state } }', { r: roundId }))[
      'roundDecision'
    ];
  const step = async (name: string, more = ''): Promise<void> => {
    const { [name]: done } = await officer.ask(
      `mutation ($r: ID!, $v: Int!) { ${name}(roundId: $r, expectedVersion: $v${more}) { __typename ... on Refusal { problems { message } } } }`,
      { r: roundId, v: (await of())['version'] },
    );
    expect(done).not.toHaveProperty('problems');
  };
  await step('closeRound', ', reason: "Alla har svarat."');
  await step('consolidateRound');
  for (const kind of ['IMPACT_ASSESSMENT', 'ARMED_FORCES', 'REGELRADET', 'GOVERNMENT_CONSENT'])
    await officer.ask(GATE, { i: { roundId, kind, outcome: 'WAIVED', reason: 'Behövs inte här.' } });
  const needless = { kind: 'NEW_ROUND', outcome: 'WAIVED', reason: 'Ändringen kom av svaren.' };
  await officer.ask(GATE, { i: { ...needless, roundId, versionId: versions.at(-1) } });
  for (const versionId of versions)
    await officer.ask(GATE, {
      i: { roundId, versionId, kind: 'EU_NOTIFICATION', outcome: 'WAIVED', reason: 'Inte teknisk.' },
    });
  return (await of())['version'] as number;
}

/** Puts the decision on record; what the page gets. */
export async function recordDecision(
  officer: Client,
  roundId: string,
  expectedVersion: number,
  more: object,
): Promise<Loose> {
  const input = {
    ...{ roundId, expectedVersion, content: 'Föreskrifterna beslutas.', decider: 'Generaldirektören' },
    ...{ reportingOfficer: 'Juristen', participants: ['Rättschefen'], seriesNumber: '' },
    ...more,
  };
  const asked = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { __typename
    ... on Refusal { problems { code field message } } ... on RoundDecision { version state records { number inForceOn latePrintReason } } } }`;
  return (await officer.ask(asked, { input }))['recordDecision'];
}
