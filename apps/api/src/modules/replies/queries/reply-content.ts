import type { CommentKind, Disposition, ResponseForm, Stance } from '@samsyn/consultation';
import type { EditorDocument } from '@samsyn/editor';
import type { Transaction } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { filesOf, type SubmittedFile } from '../../responses/index.ts';
import { counts, DECIDED, IS_DECIDED } from '../../consolidation/index.ts';
import type { ReplyPlan } from '../store/plan.store.ts';
import type { Recipient } from './recipients.ts';
import type { EndorsedReply, PointReply, ProposalReply, ReplyContent, ThemeReply } from './reply-view.ts';

interface RoundHead {
  title: string;
  registrationNumber: string;
  versionNumber: number;
  decidedVersionId: string | null;
  decidedVersionNumber: number;
  decidedOn: string;
  seriesNumber: string;
}

// The decision that holds: the last record of it.
const HEAD = `
  SELECT r.title, r.registration_number AS "registrationNumber", v.number AS "versionNumber", d.version_id AS "decidedVersionId",
    dv.number AS "decidedVersionNumber", d.decided_on::text AS "decidedOn", d.series_number AS "seriesNumber"
  FROM office.round r JOIN record.version v ON v.id = r.version_id
    LEFT JOIN LATERAL (SELECT * FROM office.decision d WHERE d.round_id = r.id ORDER BY d.number DESC LIMIT 1) d ON true
    LEFT JOIN record.version dv ON dv.id = d.version_id
  WHERE r.id = $1`;

const ANSWER = `
  SELECT a.receipt_number AS "receiptNumber", (a.received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn", a.form,
    a.overall_stance AS "overallStance", a.endorses_name || coalesce(' (' || e.receipt_number || ')', '') AS endorses, a.general_text AS "generalText",
    ${filesOf('a')} AS files
  FROM record.response a LEFT JOIN record.response e ON e.id = a.endorses_response_id WHERE a.id = $1`;

interface AnswerRow {
  receiptNumber: string;
  receivedOn: string;
  form: ResponseForm;
  overallStance: Stance | null;
  endorses: string | null;
  generalText: EditorDocument | null;
  files: SubmittedFile[];
}

const THEMES = `
  SELECT th.name, a.disposition, a.reason FROM record.reading_item i JOIN office.tagged g ON g.words_id = i.words_id
    JOIN office.tag th ON th.id = g.tag_id AND th.removed_at IS NULL AND th.description IS NOT NULL
    JOIN office.assessment a ON a.comment_id = th.id AND a.subject = 'THEME' AND ${IS_DECIDED}
  WHERE i.response_id = $1 AND i.part = 'GENERAL_TEXT' ORDER BY lower(th.name)`;

// A provision with all in it, a line a subsection or an item, as it is shown elsewhere.
const wordsOf = (of: string): string => `(
  SELECT coalesce(string_agg(CASE WHEN b.kind IN ('ITEM', 'SUBITEM') THEN b.label || ' ' || b.text ELSE b.text END, E'\\n' ORDER BY b.ordinal), '')
  FROM record.provision b WHERE b.version_id = ${of}.version_id AND b.ordinal BETWEEN ${of}.ordinal AND ${of}.last_ordinal AND b.text <> '')`;

// What only endorses a point is decided with it, and has no decision of its own; what it adds has one.
const POINTS = `
  SELECT c.id AS "commentId", c.number, c.address, c.segments, c.kind, c.stance, c.body AS text, c.proposed_wording AS proposed, c.proposed_reason AS "proposedReason",
    CASE WHEN c.proposed_wording IS NOT NULL THEN ${wordsOf('p')} END AS old,
    CASE WHEN c.proposed_wording IS NOT NULL AND now.ordinal IS NOT NULL THEN ${wordsOf('now')} END AS decided, c.endorses_name AS "endorsesBody", said.number AS "endorsesNumber", ea.disposition AS "endorsesDisposition",
    ea.reason AS "endorsesReason", a.comment_id IS DISTINCT FROM said.original_id AS own,
    CASE WHEN ${IS_DECIDED} THEN a.disposition END AS disposition, CASE WHEN ${IS_DECIDED} THEN a.reason END AS reason, CASE WHEN ${IS_DECIDED} THEN a.text END AS assessment
  FROM record.comment c ${DECIDED}
    LEFT JOIN record.comment said ON said.id = c.endorses_comment_id
    LEFT JOIN (SELECT a.* FROM office.assessment a WHERE ${IS_DECIDED}) ea ON ea.comment_id = said.original_id
    LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
    LEFT JOIN record.provision now ON now.version_id = $3 AND now.provision_id = c.provision_id
  WHERE c.round_id = $1 AND c.response_id = $2 AND ${counts('c.response_id')}
  ORDER BY c.provision_ordinal, c.number, c.id`;

interface PointRow {
  commentId: string;
  number: number;
  address: string | null;
  segments: { exact: string }[];
  kind: CommentKind;
  stance: Stance | null;
  text: EditorDocument;
  proposed: string | null;
  proposedReason: string | null;
  /** Null: nothing is proposed. */
  old: string | null;
  decided: string | null;
  endorsesBody: string | null;
  endorsesNumber: number | null;
  endorsesDisposition: Disposition | null;
  endorsesReason: string | null;
  own: boolean;
  disposition: Disposition | null;
  reason: string | null;
  assessment: EditorDocument | null;
}

/** The same for all letters of a round. */
export async function replyHead(tx: Transaction, roundId: string): Promise<RoundHead> {
  return found(await tx.one<RoundHead>(HEAD, [roundId], 'reply-head'));
}

/** What a body's letter says as things stand: all of its points, each once, in the order of the text. */
export async function replyContent(
  tx: Transaction,
  roundId: string,
  { head, plan }: { head: RoundHead; plan: ReplyPlan },
  { name, responseId, outcome }: Recipient,
): Promise<ReplyContent> {
  const { generalText, files, ...answer } = found(await tx.one<AnswerRow>(ANSWER, [responseId], 'reply-answer'));
  const whole = outcome === 'LETTER';
  const rows = whole
    ? await tx.query<PointRow>(POINTS, [roundId, responseId, head.decidedVersionId], 'reply-points')
    : [];
  const themes = whole && generalText !== null ? await tx.query<ThemeReply>(THEMES, [responseId], 'reply-themes') : [];
  const { decidedVersionNumber: versionNumber, decidedOn, seriesNumber } = head;
  return {
    format: files.length > 0 ? 'samsyn-reply-2' : 'samsyn-reply-1',
    round: {
      title: head.title,
      registrationNumber: head.registrationNumber,
      versionNumber: head.versionNumber,
    },
    decision: head.decidedVersionId === null ? null : { decidedOn, versionNumber, seriesNumber },
    bodyName: name,
    answer,
    opening: plan.opening,
    closing: plan.closing,
    general: whole && generalText !== null ? { text: generalText, themes } : null,
    points: rows.map((row, at) => pointOf(row, at + 1, head)),
    ...(files.length > 0 ? { files } : {}),
  };
}

function pointOf(row: PointRow, ordinal: number, head: RoundHead): PointReply {
  const { commentId, number, address, kind, stance, text } = row;
  return {
    ...{ commentId, ordinal, number, address, kind, stance, text },
    quote: row.segments.map(({ exact }) => exact).join(' … '),
    proposal: row.proposed === null ? null : proposalOf(row, row.proposed, head),
    endorses: row.endorsesBody === null ? null : endorsedOf(row, row.endorsesBody),
    disposition: row.own ? row.disposition : null,
    reason: row.own ? row.reason : null,
    assessment: row.own ? row.assessment : null,
  };
}

function proposalOf(row: PointRow, proposed: string, head: RoundHead): ProposalReply {
  const isNew = head.decidedVersionId !== null && head.decidedVersionNumber > head.versionNumber;
  return {
    old: row.old ?? '',
    proposed,
    reason: row.proposedReason,
    decided: isNew ? { versionNumber: head.decidedVersionNumber, wording: row.decided } : null,
  };
}

const endorsedOf = (row: PointRow, body: string): EndorsedReply => ({
  body,
  number: row.endorsesNumber,
  disposition: row.endorsesDisposition,
  reason: row.endorsesReason,
});

/** What was decided of a point: its own decision, or that of the point it endorses. */
export const dispositionOf = ({ disposition, endorses }: PointReply): Disposition | null =>
  disposition ?? endorses?.disposition ?? null;
