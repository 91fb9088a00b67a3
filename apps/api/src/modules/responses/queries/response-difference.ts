import { Injectable } from '@nestjs/common';
import {
  answerDifference,
  type Change,
  type ComparedAnswer,
  type ComparedComment,
  type FieldDifference,
  type FileDifference,
  fieldOf,
  givenAnswers,
  type Questionnaire,
  questionsOf,
  type Stance,
  valueWords,
} from '@samsyn/consultation';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { BodyCaller, Viewer } from '../../../platform/caller.ts';
import { draftAnswers, questionnaireOf } from '../../questions/index.ts';
import { attachedFiles } from '../store/attachment.store.ts';
import { readMyResponse } from './my-response.ts';
import { readSubmitted, type SubmittedAsked, type SubmittedResponseView } from './submitted-response.ts';

interface Point extends ComparedComment {
  endorsesName: string | null;
}

interface Side extends ComparedAnswer<Point> {
  roundId: string;
  receiptNumber: string | null;
  endorsesName: string | null;
}

export interface ResponseDifferenceView {
  /** The receipts of both; null for what is not submitted yet. */
  beforeReceipt: string | null;
  afterReceipt: string | null;
  overall: Change;
  overallBefore: Stance | null;
  overallAfter: Stance | null;
  endorsesBefore: string | null;
  endorsesAfter: string | null;
  general: Change;
  generalBefore: unknown;
  generalAfter: unknown;
  stances: { provisionId: string; address: string; before: Stance | null; after: Stance | null }[];
  answers: (FieldDifference & { label: string })[];
  files: FileDifference[];
  points: { change: Change; address: string | null; before: Point | null; after: Point | null }[];
}

/**
 * What a submission says other than the one before it. For the body also what it has begun to write, against what it submitted last: that is
 * read as the body, and the authority has no rows there.
 */
@Injectable()
export class ResponseDifference {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there are not two to compare. `number` null: of a body, what it is writing; of the authority, the newest. */
  async run(caller: Viewer, asked: SubmittedAsked): Promise<ResponseDifferenceView | null> {
    const whose = caller.side === 'BODY' ? caller.organisationId : asked.organisationId;
    if (whose === null) return null;
    return this.db.inTransaction(caller, async (tx) => {
      const [before, after] = await sidesOf(tx, caller, { ...asked, organisationId: whose });
      return before === null || after === null ? null : compare(tx, before, after);
    });
  }
}

type Asked = SubmittedAsked & { organisationId: string };

async function sidesOf(
  tx: Transaction,
  caller: Viewer,
  { roundId, organisationId, number }: Asked,
): Promise<[Side | null, Side | null]> {
  const begun = caller.side === 'BODY' && number === null ? await beingWritten(tx, caller, roundId) : null;
  const newest = await readSubmitted(tx, roundId, organisationId, number);
  if (begun !== null) return [newest && sideOf(newest), begun];
  const earlier = newest === null ? null : newest.receipt.submission - 1;
  const before = earlier === null || earlier < 1 ? null : await readSubmitted(tx, roundId, organisationId, earlier);
  return [before && sideOf(before), newest && sideOf(newest)];
}

function sideOf({ comments, overallStance, stances, receipt, ...answer }: SubmittedResponseView): Side {
  return {
    ...answer,
    receiptNumber: receipt.number,
    files: receipt.attachments,
    overallStance: overallStance as Stance | null,
    stances: stances as Side['stances'],
    comments: comments.map((comment) => ({ ...comment, ...coded(comment) })),
  };
}

/** What the body is writing after it has submitted; null where it is not. */
async function beingWritten(tx: Transaction, caller: BodyCaller, roundId: string): Promise<Side | null> {
  const mine = await readMyResponse(tx, caller, roundId);
  if (mine === null || mine.state === 'SUBMITTED' || mine.edition === 1) return null;
  const asked = await questionnaireOf(tx, roundId);
  return {
    ...mine,
    answers: asked === null ? [] : givenAnswers(asked.questions, await draftAnswers(tx, roundId)),
    receiptNumber: null,
    files: await attachedFiles(tx, mine.id),
    overallStance: mine.overallStance as Stance | null,
    stances: mine.stances as Side['stances'],
    comments: mine.comments.map((comment) => ({
      ...comment,
      ...coded(comment),
      pointId: comment.id,
      endorsesName: comment.endorses?.organisationName ?? null,
    })),
  };
}

const coded = ({ target, kind }: { target: string; kind: string }): Pick<ComparedComment, 'target' | 'kind'> => ({
  target: target as ComparedComment['target'],
  kind: kind as ComparedComment['kind'],
});

async function compare(tx: Transaction, before: Side, after: Side): Promise<ResponseDifferenceView> {
  const { points, stances, answers, ...whole } = answerDifference(before, after);
  const ids = [
    ...points.flatMap((one) => (one.after ?? one.before)?.provisionId ?? []),
    ...stances.map((one) => one.provisionId),
  ];
  const addresses = await addressesOf(tx, ids);
  return {
    ...whole,
    answers: answers.length === 0 ? [] : inWords((await questionnaireOf(tx, after.roundId))?.questions, answers),
    beforeReceipt: before.receiptNumber,
    afterReceipt: after.receiptNumber,
    overallBefore: before.overallStance,
    overallAfter: after.overallStance,
    endorsesBefore: before.endorsesName,
    endorsesAfter: after.endorsesName,
    generalBefore: before.generalText,
    generalAfter: after.generalText,
    stances: stances.map((one) => ({ ...one, address: addresses.get(one.provisionId) ?? '' })),
    points: points.map((one) => ({
      ...one,
      address: addresses.get((one.after ?? one.before)?.provisionId ?? '') ?? null,
    })),
  };
}

/** The fields by the questions they are of, and what they hold as it reads. */
function inWords(
  questions: Questionnaire | undefined,
  answers: readonly FieldDifference[],
): ResponseDifferenceView['answers'] {
  const asked = questionsOf(questions ?? { sections: [] });
  return answers.map((answer) => {
    const one = asked.find(({ question }) => question.id === answer.questionId);
    const spec = one && fieldOf(one.question, answer.field);
    const words = (value: string | null): string | null =>
      one && spec && value !== null ? valueWords(one.question, spec, value) : value;
    const label = one && spec ? [`${one.number} ${one.question.label}`, spec.label].filter(Boolean).join(': ') : '';
    return { ...answer, label, before: words(answer.before), after: words(answer.after) };
  });
}

async function addressesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; address: string }>(
    'SELECT DISTINCT ON (provision_id) provision_id AS id, address FROM record.provision WHERE provision_id = ANY($1::uuid[])',
    [[...ids]],
  );
  return new Map(rows.map(({ id, address }) => [id, address]));
}
