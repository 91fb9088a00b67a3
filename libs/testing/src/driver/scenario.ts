import { randomUUID } from 'node:crypto';
import type { AnswerVisibility, Assurance, QuestionSection } from '@samsyn/consultation';
import { describeAnchor } from '@samsyn/statute';
import type { CommentSeed, ResponseSeed } from '../demo/types.ts';
import type { Asker } from './asker.ts';
import { documentOf } from './documents.ts';
import { putQuestions } from './questions.ts';

/** An outcome that is not the wished one says why. */
export const REFUSED = '__typename ... on Refusal { code message problems { code message field } }';
export const WHY = `${REFUSED} ... on Stale { message }`;

export interface Outcome {
  __typename: string;
}

export function must<T extends Outcome>(outcome: T, wished: string): T {
  if (outcome.__typename !== wished) throw new Error(`wished for ${wished}, got ${JSON.stringify(outcome)}`);
  return outcome;
}

/** A published version: its id, and its provisions by address. */
export interface VersionInHand {
  id: string;
  byAddress: ReadonlyMap<string, { id: string; text: string }>;
}

/** Pastes a text as a draft, with its konsekvensutredning where there is one, and publishes it at once, as it was read. Throws when it is refused. */
export async function publishText(adviser: Asker, text: string, impact?: string): Promise<VersionInHand> {
  const { importDraft } = await adviser.ask<{ importDraft: Outcome & { id: string; version: number } }>(
    `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ${REFUSED} ... on Draft { id version } } }`,
    { input: { pastedText: text } },
  );
  let draft = must(importDraft, 'Draft');
  if (impact !== undefined) draft = await takeInImpact(adviser, draft, impact);
  const { publishDraft } = await adviser.ask<{ publishDraft: Outcome & { id: string } }>(
    `mutation ($id: ID!, $version: Int!) { publishDraft(draftId: $id, expectedVersion: $version) { ${WHY} ... on VersionSummary { id } } }`,
    { id: draft.id, version: draft.version },
  );
  return readVersion(adviser, must(publishDraft, 'VersionSummary').id);
}

async function takeInImpact<T extends { id: string; version: number }>(
  adviser: Asker,
  { id, version }: T,
  pastedText: string,
): Promise<Outcome & { id: string; version: number }> {
  const { takeInImpactAssessment } = await adviser.ask<{
    takeInImpactAssessment: Outcome & { id: string; version: number };
  }>(
    `mutation ($id: ID!, $version: Int!, $input: ImpactAssessmentInput!) {
       takeInImpactAssessment(draftId: $id, expectedVersion: $version, input: $input) { ${WHY} ... on Draft { id version } } }`,
    { id, version, input: { pastedText } },
  );
  return must(takeInImpactAssessment, 'Draft');
}

export async function readVersion(client: Asker, id: string): Promise<VersionInHand> {
  const { version } = await client.ask<{ version: { provisions: { id: string; address: string; text: string }[] } }>(
    'query ($id: ID!) { version(id: $id) { provisions { id address text } } }',
    { id },
  );
  return { id, byAddress: new Map(version.provisions.map((one) => [one.address, { id: one.id, text: one.text }])) };
}

export interface RoundToSend {
  /** Left out of a round that puts questions and has no text. */
  versionId?: string;
  /** What it asks beside the text, or instead of it. */
  questions?: readonly QuestionSection[];
  /** The government assignment it hangs on. */
  assignmentId?: string;
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: Date;
  coverLetter: unknown;
  /** None when left out. */
  coverLetterEn?: unknown;
  /** Why the time to answer is short, where it is; a few words when left out. */
  shortTimeReason?: string;
  /** EMAIL when left out. */
  assurance?: Assurance;
  /** NEVER when left out. */
  answersVisible?: AnswerVisibility;
  recipients: readonly string[];
  documents: readonly { kind: string; title: string; text: string }[];
}

const ROUND = `${WHY} ... on Round { id slug version }`;
type RoundOutcome = Outcome & { id: string; slug: string; version: number };

/** Makes a round, fills it in and sends it out. */
export async function sendRound(officer: Asker, round: RoundToSend): Promise<{ id: string; slug: string }> {
  const { recipients, documents, deadline, questions, ...input } = round;
  const { createRound } = await officer.ask<{ createRound: RoundOutcome }>(
    `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ${ROUND} } }`,
    { input: { shortTimeReason: 'Förslaget brådskar.', ...input, deadline: deadline.toISOString() } },
  );
  const { id: roundId, slug, version } = must(createRound, 'Round');
  if (questions !== undefined) await putQuestions(officer, roundId, questions);
  for (const document of documents) {
    const { addRoundDocument } = await officer.ask<{ addRoundDocument: Outcome }>(
      `mutation ($input: AddRoundDocumentInput!) { addRoundDocument(input: $input) { ${WHY} } }`,
      { input: { roundId, ...document } },
    );
    must(addRoundDocument, 'Round');
  }
  const { changeRecipients } = await officer.ask<{ changeRecipients: Outcome }>(
    `mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { ${WHY} } }`,
    { input: { roundId, add: recipients } },
  );
  must(changeRecipients, 'Round');
  const { openRound } = await officer.ask<{ openRound: RoundOutcome }>(
    `mutation ($id: ID!, $version: Int!) { openRound(roundId: $id, expectedVersion: $version) { ${ROUND} } }`,
    { id: roundId, version },
  );
  must(openRound, 'Round');
  return { id: roundId, slug };
}

/** Opens a body's answer; its version. */
export async function openResponse(body: Asker, roundId: string): Promise<number> {
  const { openMyResponse } = await body.ask<{ openMyResponse: { version: number } | null }>(
    'mutation ($id: ID!) { openMyResponse(roundId: $id) { version } }',
    { id: roundId },
  );
  if (openMyResponse === null) throw new Error('the body is not asked in the round');
  return openMyResponse.version;
}

/** Writes one comment where it belongs; its id. An address or a quote that the version does not have throws. */
export async function writeComment(
  body: Asker,
  roundId: string,
  version: VersionInHand,
  seed: CommentSeed,
): Promise<string> {
  const id = randomUUID();
  const provision = seed.address === null ? null : version.byAddress.get(seed.address);
  if (provision === undefined) throw new Error(`no provision at ${seed.address}`);
  const segments = seed.quote === undefined || provision === null ? [] : [segmentOf(provision, seed.quote)];
  const target = provision === null ? 'WHOLE' : segments.length > 0 ? 'PHRASE' : 'PROVISION';
  const { saveComment } = await body.ask<{ saveComment: Outcome }>(
    `mutation ($input: SaveCommentInput!) { saveComment(input: $input) { ${WHY} } }`,
    {
      input: {
        ...{
          id,
          roundId,
          provisionId: provision?.id ?? null,
          target,
          segments,
          kind: seed.kind,
          body: documentOf(seed.text),
          expectedVersion: 0,
        },
        ...{ proposedWording: seed.proposal?.wording ?? null, proposedReason: seed.proposal?.reason ?? null },
      },
    },
  );
  must(saveComment, 'SavedComment');
  return id;
}

function segmentOf(provision: { id: string; text: string }, quote: string) {
  const start = provision.text.indexOf(quote);
  if (start < 0) throw new Error(`the quote does not stand there: ${quote}`);
  return { provisionId: provision.id, ...describeAnchor(provision.text, start, start + quote.length) };
}

/** Writes a whole answer: comments, stances, what was read, the general text. Returns the comments' ids by their refs, and the answer's version. */
export async function writeAnswer(
  body: Asker,
  roundId: string,
  version: VersionInHand,
  seed: ResponseSeed,
  actorIds: ReadonlyMap<string, string>,
): Promise<{ version: number; comments: Map<string, string> }> {
  let current = await openResponse(body, roundId);
  const comments = new Map<string, string>();
  for (const comment of seed.comments) comments.set(comment.ref, await writeComment(body, roundId, version, comment));
  const impact = seed.impactAssessment;
  const stances = impact === undefined ? seed.stances : [...seed.stances, { address: IMPACT, stance: impact }];
  for (const { address, stance } of stances) await mark(body, roundId, version, address, stance);
  if (seed.overall !== undefined || seed.generalText.length > 0) {
    const { stance, endorses } = seed.overall ?? { stance: null, endorses: undefined };
    const { saveResponse } = await body.ask<{ saveResponse: Outcome & { version: number } }>(
      `mutation ($input: SaveResponseInput!) { saveResponse(input: $input) { ${WHY} ... on SavedResponse { version } } }`,
      {
        input: {
          ...{ roundId, expectedVersion: current, overallStance: stance, generalText: documentOf(seed.generalText) },
          endorsesActorId: endorses === undefined ? null : actorIds.get(endorses),
        },
      },
    );
    current = must(saveResponse, 'SavedResponse').version;
  }
  return { version: current, comments };
}

/** The address of a version's konsekvensutredning. */
const IMPACT = 'konsekvensutredning';

async function mark(
  body: Asker,
  roundId: string,
  version: VersionInHand,
  address: string,
  stance: string,
): Promise<void> {
  const provisionId = version.byAddress.get(address)?.id;
  if (provisionId === undefined) throw new Error(`no provision at ${address}`);
  const { setProvisionStance, markReviewed } = await body.ask<{ setProvisionStance: Outcome; markReviewed: Outcome }>(
    `mutation ($r: ID!, $p: ID!, $stance: Stance!) {
       setProvisionStance(roundId: $r, provisionId: $p, stance: $stance) { ${REFUSED} }
       markReviewed(roundId: $r, provisionId: $p, reviewed: true) { ${REFUSED} } }`,
    { r: roundId, p: provisionId, stance },
  );
  must(setProvisionStance, 'SavedStance');
  must(markReviewed, 'SavedReview');
}

/** Submits; the receipt's number. */
export async function submit(body: Asker, roundId: string, expectedVersion: number): Promise<string> {
  const { responseReadiness: ready } = await body.ask<{ responseReadiness: { controlCode: string | null } | null }>(
    'query ($id: ID!) { responseReadiness(roundId: $id) { controlCode } }',
    { id: roundId },
  );
  const { submitResponse } = await body.ask<{ submitResponse: Outcome & { number: string } }>(
    `mutation ($id: ID!, $version: Int!, $code: String!, $key: ID!) { submitResponse(roundId: $id, expectedVersion: $version, expectedCode: $code, idempotencyKey: $key) { ${WHY} ... on Receipt { number } } }`,
    { id: roundId, version: expectedVersion, code: ready?.controlCode ?? '', key: randomUUID() },
  );
  return must(submitResponse, 'Receipt').number;
}

export interface AssessmentToWrite {
  commentId: string;
  disposition: string;
  reason: string;
  text: unknown;
}

/** A second person's word on a first proposal: validated, or sent back. */
export async function settle(
  second: Asker,
  input: { commentId: string; outcome: 'VALIDATED' | 'RETURNED'; word?: string },
): Promise<void> {
  const { settleAssessment } = await second.ask<{ settleAssessment: Outcome }>(
    `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { ${WHY} } }`,
    { input: { ...input, expectedVersion: 1 } },
  );
  must(settleAssessment, 'Assessment');
}

export async function assess(editor: Asker, assessment: AssessmentToWrite): Promise<void> {
  const { assessComment } = await editor.ask<{ assessComment: Outcome }>(
    `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { ${WHY} } }`,
    { input: { ...assessment, expectedVersion: 0 } },
  );
  must(assessComment, 'Assessment');
}
