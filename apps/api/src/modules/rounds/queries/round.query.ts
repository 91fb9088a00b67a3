import { Injectable } from '@nestjs/common';
import {
  answersAreVisible,
  answersCanBeShut,
  type AnswerVisibility,
  type Assurance,
  may,
  type Permission,
  type RoundState,
} from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { countyName } from '../../actors/index.ts';
import { pauseOf, type PauseView } from './pause.ts';

export interface RoundView {
  __typename: 'Round';
  id: string;
  slug: string;
  title: string;
  registrationNumber: string;
  subject: string;
  state: RoundState;
  /** A body's own: later than the round's where it has been given more time. */
  deadline: Date;
  commonDeadline: Date;
  noExtensions: boolean;
  shortTimeReason: string | null;
  pause: PauseView | null;
  deadlineMoves: DeadlineMoveView[];
  assurance: Assurance;
  answersVisible: AnswerVisibility;
  version: number;
  versionId: string;
  versionNumber: number;
  regulationTitle: string;
  /** It has no draft text. */
  questionsOnly: boolean;
  /** The konsekvensutredning is a part of the text. */
  hasImpact: boolean;
  /** Open for comments, each with all below it; none: all is. */
  openProvisions: string[];
  /** The earlier round whose changes it is about. */
  followsRoundId: string | null;
  /** How many questions it puts. */
  questions: number;
  openedAt: Date | null;
  closedAt: Date | null;
  coverLetter: unknown;
  coverLetterEn: unknown;
  assignment: { registrationNumber: string; title: string; duties: string[]; finalReportAt: string | null } | null;
  documents: RoundDocumentView[];
  recipients: RecipientView[];
  viewerCan: Permission[];
  serverTime: Date;
}

export interface DeadlineMoveView {
  before: Date;
  after: Date;
  reason: string;
  at: Date;
}

export interface RoundDocumentView {
  id: string;
  kind: string;
  title: string;
  content: unknown;
  fileName: string | null;
  url: string | null;
}

export interface RecipientView {
  actorId: string;
  name: string;
  kind: string;
  mailbox: string | null;
  county: string | null;
  sectors: string[];
}

const QUESTIONS = `coalesce((SELECT sum(jsonb_array_length(s -> 'questions')) FROM office.questionnaire q, jsonb_array_elements(q.questions -> 'sections') s
      WHERE q.round_id = r.id), 0)::int`;

// `version` counts the authority's changes, and why it chose a short time is its own: a body's role has no grant on the columns.
const round = (side: Viewer['side'], where: string): string => `
  SELECT r.id, r.slug, r.title, r.registration_number AS "registrationNumber", r.subject, r.state, ${side === 'BODY' ? 'greatest(r.deadline, e.until)' : 'r.deadline'} AS deadline,
    r.deadline AS "commonDeadline", r.no_extensions AS "noExtensions", ${side === 'AUTHORITY' ? 'r.short_time_reason' : 'NULL'} AS "shortTimeReason", r.assurance, r.answers_visible AS "answersVisible", ${side === 'AUTHORITY' ? 'r.version' : '0'} AS version,
    r.version_id AS "versionId", v.number AS "versionNumber", v.title AS "regulationTitle", v.questions_only AS "questionsOnly", EXISTS (SELECT FROM record.provision p WHERE p.version_id = v.id AND p.kind = 'IMPACT_ASSESSMENT') AS "hasImpact", ${QUESTIONS} AS questions, r.open_provisions AS "openProvisions", r.follows_round_id AS "followsRoundId", r.opened_at AS "openedAt", r.closed_at AS "closedAt",
    r.cover_letter AS "coverLetter", r.cover_letter_en AS "coverLetterEn", clock_timestamp() AS "serverTime", a.id AS "assignmentId", a.registration_number AS "assignmentNumber", a.title AS "assignmentTitle", a.duties,
    a.final_report_at AS "finalReportAt"
  FROM office.round r JOIN record.version v ON v.id = r.version_id LEFT JOIN office.assignment a ON a.id = r.assignment_id
    ${side === 'BODY' ? 'LEFT JOIN record.extension e ON e.round_id = r.id' : ''} WHERE ${where}`;

const MOVES = `
  SELECT deadline_before AS before, deadline_after AS after, reason, moved_at AS at FROM record.deadline_move WHERE round_id = $1 ORDER BY moved_at`;

const DOCUMENTS = `
  SELECT d.id, d.kind, d.title, d.content, u.file_name AS "fileName", '/filer/' || u.id AS url
  FROM office.round_document d LEFT JOIN office.upload u ON u.id = d.upload_id WHERE d.round_id = $1 ORDER BY d.ordinal`;

const SECTORS = `coalesce((SELECT array_agg(DISTINCT s.sector ORDER BY s.sector) FROM register.actor_sector s WHERE s.actor_id = a.id), '{}') AS sectors`;

const PICKED = `
  SELECT a.id AS "actorId", register.name_on(a.id, current_date) AS name, a.kind, a.mailbox, a.county_code AS county, ${SECTORS}
  FROM office.round_recipient rr JOIN register.actor a ON a.id = rr.actor_id WHERE rr.round_id = $1 ORDER BY 2`;

const SENT = `
  SELECT a.id AS "actorId", i.name_as_sent AS name, i.kind, i.mailbox, a.county_code AS county, ${SECTORS}
  FROM record.invitation i JOIN register.actor a ON a.id = i.organisation_id WHERE i.round_id = $1 ORDER BY 2`;

type Parts = '__typename' | 'assignment' | 'documents' | 'recipients' | 'viewerCan' | 'pause' | 'deadlineMoves';
type Row = Omit<RoundView, Parts> & {
  assignmentId: string | null;
  assignmentNumber: string | null;
  assignmentTitle: string;
  duties: string[];
  finalReportAt: string | null;
};

/** The round's one page, from first to last. A body sees it once it is sent, and on the sändlista its own row. */
@Injectable()
export class RoundQuery {
  constructor(private readonly db: UnitOfWork) {}

  async bySlug(caller: Viewer, slug: string): Promise<RoundView | null> {
    return this.db.inTransaction(caller, async (tx) => readRound(tx, caller, round(caller.side, 'r.slug = $1'), slug));
  }
}

/** The round by its id, inside the transaction that changed it. */
export async function roundById(tx: Transaction, caller: Viewer, roundId: string): Promise<RoundView | null> {
  return readRound(tx, caller, round(caller.side, 'r.id = $1'), roundId);
}

async function readRound(tx: Transaction, caller: Viewer, statement: string, key: string): Promise<RoundView | null> {
  const row = await tx.one<Row>(statement, [key]);
  if (row === null) return null;
  const documents = await tx.query<RoundDocumentView>(DOCUMENTS, [row.id], 'round-documents');
  const asked = await tx.query<RecipientView>(row.state === 'PREPARING' ? PICKED : SENT, [row.id]);
  const recipients = asked.map((one) => ({ ...one, county: countyName(one.county) }));
  const pause = await pauseOf(tx, row.id);
  const deadlineMoves = await tx.query<DeadlineMoveView>(MOVES, [row.id], 'round-moves');
  const { assignmentId, assignmentNumber, assignmentTitle, duties, finalReportAt, ...rest } = row;
  const assignment =
    assignmentId === null
      ? null
      : { registrationNumber: assignmentNumber ?? '', title: assignmentTitle, duties, finalReportAt };
  const parts = { assignment, documents, recipients, pause, deadlineMoves };
  return { __typename: 'Round', ...rest, ...parts, viewerCan: viewerCan(caller, row) };
}

const WHEN: Partial<Record<Permission, readonly RoundState[]>> = {
  'round.prepare': ['PREPARING'],
  'round.open': ['PREPARING'],
  'round.close': ['OPEN'],
  'round.invite': ['OPEN', 'CLOSED'],
  'round.extend': ['OPEN'],
  'round.pause': ['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED'],
  'extension.decide': ['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED'],
  'extension.ask': ['OPEN'],
  'incoming.read': ['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED', 'ARCHIVED'],
  'incoming.register': ['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED'],
  'compilation.assess': ['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED'],
};

/** What the viewer may do on this round as it stands now; the page shows exactly these. */
function viewerCan(caller: Viewer, { state, answersVisible }: Pick<Row, 'state' | 'answersVisible'>): Permission[] {
  const onRounds: Permission[] = [
    ...([
      'round.prepare',
      'round.open',
      'round.close',
      'round.shut',
      'round.invite',
      'round.extend',
      'round.pause',
      'board.read',
    ] as const),
    ...([
      'extension.ask',
      'extension.decide',
      'response.read',
      'response.write',
      'response.submit',
      'response.supplement',
      'response.withdraw',
      'response.elsewhere',
      'others.read',
      'incoming.read',
      'incoming.register',
      'registered.read',
      'registered.confirm',
      'compilation.read',
      'compilation.assess',
      'compilation.export',
    ] as const),
  ];
  const isNow = (permission: Permission): boolean => {
    if (permission === 'others.read') return answersAreVisible(answersVisible, state);
    if (permission === 'round.shut') return answersCanBeShut(answersVisible, state);
    return WHEN[permission]?.includes(state) ?? true;
  };
  return onRounds.filter((permission) => may(caller, permission) && isNow(permission));
}
