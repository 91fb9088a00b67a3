import { Injectable } from '@nestjs/common';
import { cutParagraphs, type Cut, type Problem, receivedMoment, registrationProblems } from '@samsyn/consultation';
import { PlaceFinder, type PlaceOffer } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { incomingRow, type IncomingRow, receivingRound } from '../store/incoming.store.ts';
import { bodyInRound } from '../store/standing.store.ts';
import { unitsOfVersion } from './units.ts';

export interface CutView extends Cut {
  /** Its words, a paragraph for each passage it has part in. */
  paragraphs: string[];
  /** Places of the version that its words name. */
  offers: PlaceOffer[];
}

export interface RegistrationView {
  responseId: string;
  receiptNumber: string;
  registeredAt: Date;
  registeredBy: string;
  late: boolean;
  yields: boolean;
  uninvited: boolean;
  correctedBy: string | null;
  /** The letter that asks the body: its state, null where none was written. */
  askedAt: Date | null;
  mailState: string | null;
  outcome: string | null;
  words: string | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
}

export interface IncomingView extends Omit<IncomingRow, 'cuts'> {
  __typename: 'IncomingAnswer';
  slug: string;
  roundTitle: string;
  organisationName: string;
  invited: boolean;
  fileName: string;
  fileSize: number;
  sha256: string;
  deadline: Date;
  late: boolean;
  ownReceipt: string | null;
  cuts: CutView[];
  problems: Problem[];
  corrects: string | null;
  registration: RegistrationView | null;
}

export interface IncomingSummaryView extends Partial<RegistrationView> {
  id: string;
  organisationId: string;
  organisationName: string;
  invited: boolean;
  channel: string;
  receivedOn: string;
  receivedTime: string | null;
  fileName: string;
  state: string;
  setAsideReason: string | null;
  isCorrection: boolean;
  pieces: number;
  left: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
}

const REGISTRATION = `g.response_id AS "responseId", a.receipt_number AS "receiptNumber", g.registered_at AS "registeredAt", g.registered_by_name AS "registeredBy", a.late,
  a.yields, g.uninvited, (SELECT b.receipt_number FROM record.registration later JOIN record.response b ON b.id = later.response_id WHERE later.corrects_id = g.response_id) AS "correctedBy",
  m.queued_at AS "askedAt", m.state AS "mailState", c.outcome, c.words, c.confirmed_at AS "confirmedAt", c.confirmed_by_name AS "confirmedBy"`;
const REGISTERED = `record.registration g JOIN record.response a ON a.id = g.response_id
    LEFT JOIN record.registration_confirmation c ON c.response_id = g.response_id
    LEFT JOIN office.outgoing_mail m ON m.round_id = g.round_id AND m.kind = 'REGISTERED_ANSWER' AND m.about = g.response_id`;

// What is to be done stands first, then what was done last.
const LIST = `
  SELECT n.id, n.organisation_id AS "organisationId", coalesce(i.name_as_sent, register.name_on(n.organisation_id, n.received_on)) AS "organisationName",
    i.id IS NOT NULL AS invited, n.channel, n.received_on::text AS "receivedOn", to_char(n.received_time, 'HH24:MI') AS "receivedTime", u.file_name AS "fileName",
    n.state, n.set_aside_reason AS "setAsideReason", n.corrects_id IS NOT NULL AS "isCorrection", jsonb_array_length(n.cuts) AS pieces,
    (SELECT count(*)::int FROM jsonb_array_elements(n.cuts) cut WHERE cut->>'decidedBy' IS NULL) AS left, n.created_at AS "createdAt", n.updated_at AS "updatedAt",
    n.updated_by_name AS "updatedBy", ${REGISTRATION}
  FROM office.incoming_answer n JOIN office.upload u ON u.id = n.upload_id
    LEFT JOIN record.invitation i ON i.round_id = n.round_id AND i.organisation_id = n.organisation_id
    LEFT JOIN (${REGISTERED}) ON g.response_id = n.response_id
  WHERE n.round_id = $1 ORDER BY n.state <> 'CUTTING', n.updated_at DESC, n.id LIMIT 1000`;

interface FileRow {
  fileName: string;
  fileSize: number;
  sha256: string;
  corrects: string | null;
}

const FILE = `SELECT u.file_name AS "fileName", u.size AS "fileSize", encode(u.sha256, 'hex') AS sha256,
  (SELECT receipt_number FROM record.response WHERE id = $2) AS corrects FROM office.upload u WHERE u.id = $1`;

/** What has come in to a round from outside, and the work on one of it. */
@Injectable()
export class IncomingQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
  ) {}

  async list(caller: AuthorityCaller, roundId: string): Promise<IncomingSummaryView[]> {
    return this.db.read<IncomingSummaryView>(caller, LIST, [roundId], 'incoming-list');
  }

  async one(caller: AuthorityCaller, id: string): Promise<IncomingView | null> {
    const read = await this.db.inTransaction(caller, async (tx) => {
      const row = await incomingRow(tx, id);
      return row === null ? null : gather(tx, row);
    });
    const version = read === null ? null : await this.versions.one(caller, read.row.versionId);
    return read === null || version === null ? null : viewOf(read, version);
  }
}

type Gathered = Awaited<ReturnType<typeof gather>>;

async function gather(tx: Transaction, row: IncomingRow) {
  const [file, round, body, registration] = [
    await tx.one<FileRow>(FILE, [row.uploadId, row.correctsId], 'incoming-file'),
    await receivingRound(tx, row.roundId),
    await bodyInRound(tx, row.roundId, row.organisationId),
    row.responseId === null
      ? null
      : await tx.one<RegistrationView>(`SELECT ${REGISTRATION} FROM ${REGISTERED} WHERE g.response_id = $1`, [
          row.responseId,
        ]),
  ];
  if (file === null || round === null || body === null) throw new Error('what came in hangs on nothing');
  return { row, file, round, body, registration };
}

function viewOf({ row, file, round, body, registration }: Gathered, version: VersionView): IncomingView {
  const finder = new PlaceFinder(statuteOf(version));
  const addresses = new Map(version.provisions.map(({ id, address }) => [id, address]));
  const cuts = row.cuts.map((cut, at): CutView => {
    const paragraphs = cutParagraphs(row.cuts, at, row.passages);
    const [over] = cut.places;
    const named = finder.find(paragraphs.join('\n'), over === undefined ? undefined : addresses.get(over));
    return { ...cut, paragraphs, offers: unique(named.flatMap(({ places }) => places)) };
  });
  const received = receivedMoment(row.receivedOn, row.receivedTime);
  return {
    __typename: 'IncomingAnswer',
    ...row,
    ...file,
    cuts,
    slug: round.slug,
    roundTitle: round.title,
    organisationName: body.name,
    invited: body.invitationId !== null,
    deadline: body.deadline,
    late: registration?.late ?? received > body.deadline.getTime(),
    ownReceipt: row.state === 'CUTTING' ? body.ownReceipt : null,
    problems: row.state === 'CUTTING' ? problemsOf({ row, round, body }, version) : [],
    registration,
  };
}

/** What still hinders the registration; which of two answers counts is asked when it is registered. */
function problemsOf({ row, round, body }: Pick<Gathered, 'row' | 'round' | 'body'>, version: VersionView): Problem[] {
  const { unitOf, isProvision } = unitsOfVersion(version);
  const moments = { openedAt: round.openedAt.getTime(), deadline: body.deadline.getTime(), now: body.now.getTime() };
  return registrationProblems({
    ...row,
    roundState: round.state,
    received: { ...row, ...moments },
    unitOf,
    isProvision,
    ownReceipt: null,
    ownAnswer: null,
  });
}

function unique(places: readonly PlaceOffer[]): PlaceOffer[] {
  const seen = new Set<string>();
  return places.filter(({ provisionId }) => !seen.has(provisionId) && seen.add(provisionId));
}
