import { createHash, randomUUID } from 'node:crypto';
import { cutParagraphs, type Stance } from '@samsyn/consultation';
import { checkCommentDocument, documentFromText, type EditorDocument, plainText } from '@samsyn/editor';
import { Refused, refuse } from '../../../platform/refusals.ts';
import type { VersionView } from '../../drafts/index.ts';
import { answerText } from '../../responses/index.ts';
import { unitsOfVersion } from '../queries/units.ts';
import type { IncomingRow } from '../store/incoming.store.ts';
import type { EarlierPoint, PointToRecord } from '../store/registration.store.ts';

/** An answer as the pieces say it, ready for the record. */
export interface RegisteredAnswer {
  points: PointToRecord[];
  stances: Map<string, Stance>;
  generalText: EditorDocument | null;
  generalPlain: string;
  contentHash: string;
  /** Each passage's piece and the comments it became. */
  account: { passages: IncomingRow['passages']; cuts: object[] };
}

export interface AnswerGround {
  incoming: IncomingRow;
  version: VersionView;
  previousCode: string | null;
  earlier: readonly EarlierPoint[];
}

/** Makes the answer of the decided pieces: points in the order of the text they are about, words as the source has them. */
export function registeredAnswer(ground: AnswerGround): RegisteredAnswer {
  const { incoming, version } = ground;
  const { cuts, passages } = incoming;
  const paragraphs = cuts.map((_, at) => cutParagraphs(cuts, at, passages));
  const { unitOf } = unitsOfVersion(version);
  const order = new Map(version.provisions.map(({ id }, at) => [id, at]));
  const drafts = cuts.flatMap((cut, at) => {
    if (cut.use !== 'POINT') return [];
    const places: (string | null)[] = cut.places.length === 0 ? [null] : [...new Set(cut.places)];
    return places.map((place) => ({ cut, place, words: paragraphs[at] ?? [] }));
  });
  drafts.sort((a, b) => (order.get(a.place ?? '') ?? -1) - (order.get(b.place ?? '') ?? -1));
  const left = [...ground.earlier];
  const made = drafts.map(({ cut, place, words }, at) => ({
    cutId: cut.id,
    point: pointOf({ ...cut, place, words, number: at + 1 }, left),
  }));
  const stances = new Map<string, Stance>();
  for (const { use, stance, places } of cuts)
    if ((use === 'POINT' || use === 'STANCE') && stance !== null)
      for (const place of places) stances.set(unitOf(place) ?? place, stance);
  const general = paragraphs.filter((_, at) => cuts[at]?.use === 'GENERAL').flat();
  const generalText = general.length === 0 ? null : documentOf(general);
  const points = made.map(({ point }) => point);
  return {
    points,
    stances,
    generalText,
    generalPlain: generalText === null ? '' : plainText(generalText),
    contentHash: codeOf(ground, points, stances, generalText),
    account: {
      passages,
      cuts: cuts.map((cut) => ({
        ...cut,
        comments: made.filter(({ cutId }) => cutId === cut.id).map(({ point }) => point.id),
      })),
    },
  };
}

interface Said {
  place: string | null;
  words: readonly string[];
  number: number;
  kind: PointToRecord['kind'];
  wording: string;
}

/** A point that an earlier registration has is the same point; what was decided on the same words is said of them again. */
function pointOf({ place, words, number, kind, wording: written }: Said, left: EarlierPoint[]): PointToRecord {
  const body = documentOf(words);
  const [text, wording, id] = [plainText(body), written.trim() || null, randomUUID()];
  const isSame = (one: EarlierPoint): boolean =>
    one.provisionId === place && one.text === text && one.wording === wording && one.kind === kind;
  const same = take(left, isSame);
  const before = same ?? take(left, (one) => one.provisionId === place);
  return {
    ...{ id, number, provisionId: place, kind, body, text, wording },
    pointId: before?.pointId ?? id,
    originalId: same?.originalId ?? null,
    replacesId: same === undefined ? (before?.id ?? null) : null,
  };
}

function take(left: EarlierPoint[], wanted: (one: EarlierPoint) => boolean): EarlierPoint | undefined {
  const at = left.findIndex(wanted);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

function documentOf(paragraphs: readonly string[]): EditorDocument {
  const checked = checkCommentDocument(documentFromText(paragraphs.join('\n\n'), { headings: false }));
  if (checked.ok) return checked.doc;
  throw new Refused(refuse('PIECE_TOO_LONG', 'Ett stycke är för långt för en synpunkt. Dela det.', 'cuts'));
}

function codeOf(
  { incoming, version, previousCode }: AnswerGround,
  points: readonly PointToRecord[],
  stances: ReadonlyMap<string, Stance>,
  generalText: EditorDocument | null,
): string {
  const text = answerText({
    form: 'ANSWER',
    previous: previousCode,
    roundId: incoming.roundId,
    versionId: incoming.versionId,
    versionHash: version.contentHash,
    organisationId: incoming.organisationId,
    overallStance: incoming.overallStance,
    endorsesActorId: null,
    endorsesResponseId: null,
    questionsHash: null,
    answers: [],
    generalText,
    stances: Array.from(stances, ([provisionId, stance]) => ({ provisionId, stance })),
    comments: points.map(({ pointId, provisionId, kind, body, wording }) => ({
      id: pointId,
      provisionId,
      target: provisionId === null ? 'WHOLE' : 'PROVISION',
      segments: [],
      kind,
      body,
      proposedWording: wording,
      proposedReason: null,
      endorsesCommentId: null,
    })),
  });
  return createHash('sha256').update(text).digest('hex');
}
