import { createHash, randomUUID } from 'node:crypto';
import { emptyQuestion, flattenProvisions, pathOfAddress, type QuestionSection } from '@samsyn/consultation';
import { parsePlainText } from '@samsyn/statute';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export const SMALL_DRAFT = `Föreskrifter om planering

1 kap. Inledning

1 § Dessa föreskrifter gäller planering av hälso- och sjukvård.

2 § Regionen ska ha en plan som omfattar
1. ledning,
2. personal, och
3. sjukvårdsprodukter.

Planen ska ses över varje år.

Allmänna råd

Planen bör beslutas av nämnden.

2 kap. Uppgifter

1 § Regionen ska lämna uppgifter till Socialstyrelsen enligt 1 kap. 2 §.
`;

export interface PublishedVersion {
  regulationId: string;
  number: number;
  id: string;
  /** Ids of the provisions by address. */
  at: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string>>;
}

/** Puts a published version on record without the drafts page: as the owner of the database, in one go. */
export async function publish(
  world: World,
  text = SMALL_DRAFT,
  after?: { regulationId: string; number: number },
): Promise<PublishedVersion> {
  const statute = parsePlainText(text, randomUUID);
  const rows = flattenProvisions(statute.provisions);
  const [regulation, version] = [after?.regulationId ?? randomUUID(), randomUUID()];
  const number = (after?.number ?? 0) + 1;
  await world.sql('owner', 'INSERT INTO record.regulation (id) VALUES ($1) ON CONFLICT DO NOTHING', [regulation]);
  const sections = rows.filter((row) => row.provision.kind === 'section').length;
  const hash = createHash('sha256').update(text).digest('hex');
  await world.sql(
    'owner',
    `INSERT INTO record.version (id, regulation_id, number, title, sections, content_hash, published_by, published_by_name) VALUES ($1, $2, $7, $3, $4, $5, $6, 'Jurist 1')`,
    [version, regulation, statute.title, sections, hash, randomUUID(), number],
  );
  for (const { ordinal, lastOrdinal, provision, parentId, unitId, depth } of rows) {
    const kind = provision.kind.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
    const place = [version, ordinal, lastOrdinal, provision.id, parentId, unitId, kind, depth];
    await world.sql(
      'owner',
      `INSERT INTO record.provision (version_id, ordinal, last_ordinal, provision_id, parent_id, unit_id, kind, depth, label, address, path, heading, text)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...place,
        provision.label,
        provision.address,
        pathOfAddress(provision.address),
        provision.heading ?? null,
        provision.text,
      ],
    );
  }
  return {
    id: version,
    regulationId: regulation,
    number,
    at: Object.fromEntries(rows.map((row) => [row.provision.address, row.provision.id])),
    texts: Object.fromEntries(rows.map((row) => [row.provision.address, row.provision.text])),
  };
}

export const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const OUTCOME = `__typename ... on Refusal { code problems { code field message } } ... on Stale { currentVersion current }`;

export interface RoundOptions {
  /** Whether bodies may read one another. */
  answersVisible?: 'ON_SUBMISSION';
  deadline?: string;
  title?: string;
  /** What it asks beside the text, or instead of it. */
  questions?: readonly QuestionSection[];
  /** The provisions it asks about, where that is not all of them. */
  asksAbout?: readonly string[];
}

/** A round made, filled in and sent through the API, as a case officer does. */
export async function sendRound(
  officer: Client,
  versionId: string | null,
  actorIds: string[],
  options: RoundOptions = {},
) {
  const deadline = options.deadline ?? new Date(Date.now() + 30 * 86_400_000).toISOString();
  const { createRound } = await officer.ask(
    `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ${OUTCOME} ... on Round { id slug version } } }`,
    {
      input: {
        versionId,
        title: options.title ?? 'Planering',
        registrationNumber: '1.1-1/2026',
        subject: 'Förslaget',
        deadline,
        shortTimeReason: 'Det brådskar.',
        coverLetter: paragraph('Ni ges tillfälle.'),
        ...(options.answersVisible === undefined ? {} : { answersVisible: options.answersVisible }),
      },
    },
  );
  if (options.questions !== undefined) await putQuestions(officer, createRound.id, options.questions);
  if (options.asksAbout !== undefined)
    createRound.version = (await askAbout(officer, createRound, options.asksAbout)).version;
  await officer.ask(`mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { ${OUTCOME} } }`, {
    input: { roundId: createRound.id, add: actorIds },
  });
  const { openRound } = await officer.ask(
    `mutation ($id: ID!, $version: Int!) { openRound(roundId: $id, expectedVersion: $version) { ${OUTCOME} ... on Round { id slug state version deadline recipients { actorId name } } } }`,
    {
      id: createRound.id,
      version: createRound.version,
    },
  );
  return openRound as {
    __typename: string;
    id: string;
    slug: string;
    state: string;
    version: number;
    deadline: string;
    recipients: { actorId: string; name: string }[];
  };
}

/** Chooses which provisions a round asks about; the outcome as the page gets it. */
export async function askAbout(
  officer: Client,
  { id, version }: { id: string; version: number },
  provisionIds: readonly string[],
) {
  const { setOpenProvisions } = await officer.ask(
    `mutation ($id: ID!, $v: Int!, $p: [ID!]!) { setOpenProvisions(roundId: $id, expectedVersion: $v, provisionIds: $p) { ${OUTCOME} ... on Round { id version openProvisions } } }`,
    { id, v: version, p: provisionIds },
  );
  return setOpenProvisions;
}

/** The least there is to ask. */
export const ONE_QUESTION: readonly QuestionSection[] = [
  { id: 'avsnitt', title: '', help: '', questions: [{ ...emptyQuestion('fritext', 'TEXT'), label: 'Hur är det?' }] },
];

/** Puts questions in a round that is being prepared; the outcome as the page gets it. */
export async function putQuestions(
  officer: Client,
  roundId: string,
  sections: readonly QuestionSection[],
  expectedVersion = 0,
) {
  const { saveQuestionnaire } = await officer.ask(
    `mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { ${OUTCOME} ... on Questionnaire { version fixed } } }`,
    { input: { roundId, expectedVersion, sections } },
  );
  return saveQuestionnaire;
}

/** Saves one field; the outcome as the page gets it. */
export async function saveAnswer(body: Client, input: Record<string, unknown>) {
  const { saveAnswer: outcome } = await body.ask(
    `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { ${OUTCOME} ... on SavedAnswer { version } } }`,
    { input: { field: '', expectedVersion: 0, expectedEdition: 1, ...input } },
  );
  return outcome;
}

export async function openResponse(body: Client, roundId: string) {
  const { openMyResponse } = await body.ask(
    `mutation ($id: ID!) { openMyResponse(roundId: $id) { id state version overallStance generalText reviewed stances { provisionId stance } comments { id version provisionId body } receipt { number } } }`,
    { id: roundId },
  );
  return openMyResponse;
}

export interface CommentInput {
  id?: string;
  roundId: string;
  provisionId?: string | null;
  target?: 'WHOLE' | 'PROVISION' | 'PHRASE';
  segments?: unknown[];
  kind?: string;
  body?: unknown;
  proposedWording?: string | null;
  proposedReason?: string | null;
  expectedVersion?: number;
}

/** Saves a comment; the outcome as the page gets it. */
export async function saveComment(body: Client, input: CommentInput) {
  const { saveComment: outcome } = await body.ask(
    `mutation ($input: SaveCommentInput!) { saveComment(input: $input) { ${OUTCOME} ... on SavedComment { id version } } }`,
    {
      input: {
        id: randomUUID(),
        target: input.provisionId ? 'PROVISION' : 'WHOLE',
        kind: 'FACTUAL',
        body: paragraph('Synpunkt'),
        expectedVersion: 0,
        ...input,
      },
    },
  );
  return outcome;
}

export async function saveResponse(body: Client, input: Record<string, unknown>) {
  const { saveResponse: outcome } = await body.ask(
    `mutation ($input: SaveResponseInput!) { saveResponse(input: $input) { ${OUTCOME} ... on SavedResponse { version } } }`,
    { input },
  );
  return outcome;
}

/** The control code of the answer as it would be submitted now; '' while something is missing. */
export async function controlCode(body: Client, roundId: string): Promise<string> {
  const { data } = await body.send('query ($id: ID!) { responseReadiness(roundId: $id) { controlCode } }', {
    id: roundId,
  });
  return data?.responseReadiness?.controlCode ?? '';
}

/** Submits; without a code of one's own with the one that is shown right now. */
export async function submit(
  body: Client,
  roundId: string,
  expectedVersion: number,
  idempotencyKey: string = randomUUID(),
  expectedCode?: string,
) {
  const code = expectedCode ?? (await controlCode(body, roundId));
  const { submitResponse } = await body.ask(
    `mutation ($id: ID!, $version: Int!, $code: String!, $key: ID!) { submitResponse(roundId: $id, expectedVersion: $version, expectedCode: $code, idempotencyKey: $key) { ${OUTCOME}
       ... on Receipt { number receivedAt late contentHash comments overallStance organisationName submittedBy } } }`,
    { id: roundId, version: expectedVersion, code, key: idempotencyKey },
  );
  return submitResponse;
}
