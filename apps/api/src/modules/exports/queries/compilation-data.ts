import { Injectable } from '@nestjs/common';
import {
  type ActorKind,
  type AddedDecision,
  decisionWords,
  labels,
  type ResponseForm,
  type Signing,
  signingWords,
  type Stance,
  stanceOfLetter,
  stanceRows,
} from '@samsyn/consultation';
import type {
  BodyStatus,
  CompilationBody,
  CompilationComment,
  CompilationData,
  CompilationSection,
} from '@samsyn/documents';
import { plainText, type EditorDocument } from '@samsyn/editor';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { decisionsOf, signingOf } from '../../responses/index.ts';
import { textBlocks } from './text-blocks.ts';

interface RoundRow {
  id: string;
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: Date;
  versionId: string;
  versionNumber: number;
}

interface BodyRow {
  name: string;
  kind: ActorKind;
  receivedAt: Date | null;
  late: boolean | null;
  overallStance: Stance | null;
  endorses: string | null;
  endorsesNumber: string | null;
  form: ResponseForm | null;
  submission: number | null;
  withdrawnAt: Date | null;
  letters: string | null;
  asked: boolean;
  generalText: EditorDocument | null;
  signing: Signing | null;
  decisions: AddedDecision[] | null;
}

interface ProvisionRow {
  id: string;
  unitId: string | null;
  address: string;
  label: string;
  kind: string;
  heading: string | null;
  text: string;
}

interface CommentRow {
  bodyName: string;
  stance: Stance | null;
  kind: string;
  address: string | null;
  listedUnder: string | null;
  segments: { exact: string }[];
  body: EditorDocument;
  proposedWording: string | null;
  currentText: string | null;
  proposedReason: string | null;
  assessment: EditorDocument | null;
  disposition: string | null;
  reason: string | null;
  endorsesBody: string | null;
  endorsesNumber: number | null;
}

const ROUND = `
  SELECT r.id, r.title, r.registration_number AS "registrationNumber", r.subject, r.deadline, r.version_id AS "versionId", v.number AS "versionNumber"
  FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.slug = $1 AND r.state <> 'PREPARING'`;

// Everyone who was asked, answered or not, under the name the invitation bore; and those who answered without having been asked.
const BODIES = `
  WITH answer AS (
    SELECT DISTINCT ON (organisation_id) * FROM record.response WHERE round_id = $1 ORDER BY organisation_id, number DESC
  )

  SELECT coalesce(i.name_as_sent, a.organisation_name) AS name, coalesce(i.kind, actor.kind) AS kind, a.received_at AS "receivedAt", a.late,
    a.form, a.number AS submission, w.withdrawn_at AS "withdrawnAt", CASE WHEN w.response_id IS NULL THEN a.overall_stance END AS "overallStance",
    CASE WHEN w.response_id IS NULL THEN a.endorses_name END AS endorses, e.receipt_number AS "endorsesNumber",
    CASE WHEN w.response_id IS NULL THEN s.letters END AS letters, i.id IS NOT NULL AS asked,
    CASE WHEN w.response_id IS NULL THEN a.general_text END AS "generalText",
    CASE WHEN a.id IS NOT NULL AND w.response_id IS NULL THEN ${signingOf('a')} END AS signing,
    CASE WHEN a.id IS NOT NULL AND w.response_id IS NULL THEN ${decisionsOf('a')} END AS decisions
  FROM (SELECT * FROM record.invitation WHERE round_id = $1) i
  FULL JOIN answer a ON a.organisation_id = i.organisation_id
  LEFT JOIN register.actor actor ON actor.id = a.organisation_id
  LEFT JOIN record.stance_column s ON s.response_id = a.id
  LEFT JOIN record.withdrawal w ON w.response_id = a.id
  LEFT JOIN record.response e ON e.id = a.endorses_response_id AND w.response_id IS NULL
  ORDER BY 1`;

const PROVISIONS = `
  SELECT provision_id AS id, unit_id AS "unitId", address, label, kind, heading, text FROM record.provision WHERE version_id = $1 ORDER BY ordinal`;

const COMMENTS = `
  SELECT c.organisation_name AS "bodyName", c.stance, c.kind, c.address, coalesce(c.unit_id, c.provision_id) AS "listedUnder", c.segments, c.body,
    c.proposed_wording AS "proposedWording", p.text AS "currentText", c.proposed_reason AS "proposedReason", a.text AS assessment, a.disposition, a.reason,
    c.endorses_name AS "endorsesBody", t.number AS "endorsesNumber"
  FROM record.comment c LEFT JOIN office.assessment a ON a.comment_id = c.original_id
  LEFT JOIN record.comment t ON t.id = c.endorses_comment_id
  LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
  WHERE c.round_id = $1 AND c.response_id <> ALL (ARRAY(SELECT x.response_id FROM record.set_aside x WHERE x.round_id = $1))
  ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;

const PROVISION_TEXTS = `SELECT provision_id AS id, text FROM office.provision_assessment WHERE round_id = $1`;

/** Everything the remissammanställning is written from, read in one snapshot so that its totals agree with its rows whoever works meanwhile. */
@Injectable()
export class CompilationDataQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round, or it has not been sent out. `now` is printed as the day it was made. */
  async run(caller: AuthorityCaller, slug: string, now: Date): Promise<CompilationData | null> {
    return this.db.inTransaction(caller, async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const round = await tx.one<RoundRow>(ROUND, [slug], 'export-round');
      return round === null ? null : gather(tx, round, now);
    });
  }
}

async function gather(tx: Transaction, round: RoundRow, now: Date): Promise<CompilationData> {
  const bodies = await tx.query<BodyRow>(BODIES, [round.id], 'export-bodies');
  const provisions = await tx.query<ProvisionRow>(PROVISIONS, [round.versionId], 'export-provisions');
  const comments = await tx.query<CommentRow>(COMMENTS, [round.id], 'export-comments');
  const texts = await tx.query<{ id: string; text: EditorDocument }>(
    PROVISION_TEXTS,
    [round.id],
    'export-provision-texts',
  );
  const assessments = new Map(texts.map(({ id, text }) => [id, plainText(text)]));
  const byPlace = groupByPlace(comments);
  const numbers = numbering(comments);
  const shown = (place: string | null): CompilationComment[] =>
    (byPlace.get(place) ?? []).map((comment) => toComment(comment, numbers.get(comment) ?? 0));
  const sections = provisions.flatMap((provision): CompilationSection[] => {
    const isUnit = provision.unitId === provision.id;
    if (!isUnit && !byPlace.has(provision.id)) return [];
    const { address, label, heading, text } = provision;
    const words = isUnit ? wordsOf(provision, provisions) : text;
    const assessment = assessments.get(provision.id);
    return [
      {
        address,
        label,
        ...(heading === null ? {} : { heading }),
        text: words,
        comments: shown(provision.id),
        ...(assessment ? { assessment } : {}),
      },
    ];
  });
  const answered = bodies.filter((body) => body.letters !== null);
  const units = provisions.filter((provision) => provision.unitId === provision.id);
  const rows = stanceRows(
    units.length,
    answered.map((body) => body.letters ?? ''),
  );
  return {
    round: {
      title: round.title,
      registrationNumber: round.registrationNumber,
      versionLabel: `Version ${round.versionNumber}`,
      deadline: round.deadline.toISOString(),
      subject: round.subject,
      generatedAt: now.toISOString(),
    },
    bodies: bodies.map(toBody),
    placeholders: bodies
      .filter((body) => statusOf(body) === 'OTHER_ORDER')
      .map(({ name }, index) => ({ number: comments.length + index + 1, bodyName: name })),
    sections,
    general: shown(null),
    stanceMatrix: {
      bodies: answered.map((body) => body.name),
      rows: units.map(({ address }, index) => ({ address, cells: Array.from(rows[index] ?? '', stanceOfLetter) })),
    },
  };
}

function groupByPlace(comments: readonly CommentRow[]): Map<string | null, CommentRow[]> {
  const groups = new Map<string | null, CommentRow[]>();
  for (const comment of comments) {
    const group = groups.get(comment.listedUnder);
    if (group === undefined) groups.set(comment.listedUnder, [comment]);
    else group.push(comment);
  }
  return groups;
}

// One running number through the whole compilation, in reading order: what editors and bodies cite.
function numbering(comments: readonly CommentRow[]): Map<CommentRow, number> {
  return new Map(comments.map((comment, index) => [comment, index + 1]));
}

function wordsOf(unit: ProvisionRow, provisions: readonly ProvisionRow[]): string {
  return provisions
    .filter((provision) => provision.unitId === unit.id && provision.text !== '')
    .map((provision) =>
      ['ITEM', 'SUBITEM'].includes(provision.kind) ? `${provision.label} ${provision.text}` : provision.text,
    )
    .join('\n');
}

function toComment(row: CommentRow, number: number): CompilationComment {
  const quote = row.segments.map((segment) => segment.exact).join(' … ');
  return {
    number,
    bodyName: row.bodyName,
    kind: row.kind,
    target: row.address ?? '',
    text: textBlocks(row.body),
    ...(row.stance === null ? {} : { stance: row.stance }),
    ...(quote === '' ? {} : { quote }),
    ...(row.proposedWording === null
      ? {}
      : { proposedWording: row.proposedWording, proposedFrom: row.currentText ?? '' }),
    ...(row.proposedReason === null ? {} : { proposedReason: row.proposedReason }),
    ...(row.assessment === null ? {} : { assessment: plainText(row.assessment) }),
    ...(row.disposition === null ? {} : { disposition: row.disposition }),
    ...(row.reason === null ? {} : { dispositionReason: row.reason }),
    ...(row.endorsesBody === null ? {} : { endorses: `${row.endorsesBody}, synpunkt nr ${row.endorsesNumber ?? ''}` }),
  };
}

function toBody(row: BodyRow): CompilationBody {
  return {
    name: row.name,
    kind: labels('sv').actorKind[row.kind],
    status: statusOf(row),
    late: row.late ?? false,
    ...(row.receivedAt === null ? {} : { receivedAt: row.receivedAt.toISOString() }),
    ...(row.overallStance === null ? {} : { overallStance: row.overallStance }),
    ...(row.endorses === null ? {} : { endorses: endorsed(row) }),
    ...((row.submission ?? 1) > 1 ? { submission: row.submission ?? 1 } : {}),
    ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt.toISOString() }),
    ...(row.generalText === null ? {} : { generalText: textBlocks(row.generalText) }),
    ...decisionOf(row),
  };
}

/** What a board has decided of the answer, or is to decide. Who signs for the others is not the compilation's to say. */
function decisionOf({ signing, decisions }: BodyRow): { decision?: string } {
  if (signing?.capacity !== 'BOARD') return {};
  const words = [signingWords(signing, 'sv'), ...(decisions ?? []).map((one) => decisionWords(one, 'sv'))];
  return { decision: words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('. ') };
}
/** The body, and the very answer where that was read. */
const endorsed = ({ endorses, endorsesNumber }: BodyRow): string =>
  [endorses ?? '', endorsesNumber === null ? '' : `(${endorsesNumber})`].filter((part) => part !== '').join(' ');

function statusOf(row: BodyRow): BodyStatus {
  if (row.receivedAt === null) return 'NO_RESPONSE';
  if (row.withdrawnAt !== null) return 'WITHDRAWN';
  if (row.form === 'OTHER_ORDER') return 'OTHER_ORDER';
  if (!row.asked) return 'UNASKED';
  if (row.overallStance === 'ABSTAINS') return 'ABSTAINED';
  return row.overallStance === 'NO_OBJECTION' ? 'NO_REMARK' : 'ANSWERED';
}
