import { ACTOR_KINDS, DISPOSITIONS, STANCES, type ActorKind, type Disposition, type Stance } from '../codes.ts';
import { countStances, stanceRows } from '../stance.ts';
import { BODY_STANDINGS, bodyStanding, type BodyStanding } from './body-status.ts';
import type { PositionFacts, PositionPlace, PositionTheme } from './facts.ts';

export interface Tally<Code extends string> {
  code: Code;
  count: number;
}

/** A kind of body, or all of them (null). */
export interface PositionKind {
  kind: ActorKind | null;
  asked: number;
  standings: Tally<BodyStanding>[];
  stances: Tally<Stance>[];
}

export interface PositionProvision {
  provisionId: string;
  address: string;
  heading: string | null;
  comments: number;
  /** As the row of the stance matrix counts them. */
  stances: Tally<Stance>[];
  /** Of its comments, as far as they are decided. */
  outcome: Tally<Disposition>[];
  undecided: number;
  assessment: string;
}

export interface PositionChange {
  /** Null: on the whole. */
  provisionId: string | null;
  address: string;
  heading: string | null;
  accepted: number;
  partly: number;
  reasons: string[];
}

export interface PositionStanding {
  organisationId: string;
  name: string;
  kind: ActorKind;
  asked: boolean;
  standing: BodyStanding;
  /** On the whole; null of who has taken none, or has taken it back. */
  overallStance: Stance | null;
}

export interface Positions {
  /** The kinds that take part, in the register's order, and all of them last. */
  kinds: PositionKind[];
  comments: number;
  decided: number;
  outcome: Tally<Disposition>[];
  /** The most criticised first. */
  provisions: PositionProvision[];
  /** How many provisions somebody has something against or to say of, shown or not. */
  provisionsInAll: number;
  themes: PositionTheme[];
  /** Those that are counted, each with how it stands. */
  bodies: PositionStanding[];
  impact: {
    comments: number;
    bodies: number;
    stances: Tally<Stance>[];
    withoutStance: number;
    outcome: Tally<Disposition>[];
    undecided: number;
  };
  changes: PositionChange[];
}

/** More are not for who has a page or two to read. */
export const MOST_PROVISIONS = 10;
/** Of an assessment or a reason. */
const SHORT = 320;

/** What the answers of a round come to, for who is to decide. Every number is counted here and now, of the same rows as the matrix and the compilation. */
export function positionsOf(facts: PositionFacts): Positions {
  const decided = facts.said.filter(({ disposition }) => disposition !== null);
  const provisions = criticised(facts);
  const answering = facts.impact;
  return {
    kinds: kindsOf(facts),
    bodies: facts.bodies.map((body) => ({
      ...{ organisationId: body.organisationId, name: body.name, kind: body.kind, asked: body.asked },
      standing: bodyStanding(body),
      overallStance: body.withdrawn ? null : body.overallStance,
    })),
    comments: sum(facts.said),
    decided: sum(decided),
    outcome: outcomeOf(decided),
    provisions: provisions.slice(0, MOST_PROVISIONS),
    provisionsInAll: provisions.length,
    themes: facts.themes.map((theme) => ({ ...theme, reason: inShort(theme.reason, SHORT) })),
    impact: {
      comments: sum(answering),
      bodies: new Set(answering.map(({ organisationId }) => organisationId)).size,
      stances: tally(STANCES, (code) => sum(answering.filter(({ stance }) => stance === code))),
      withoutStance: sum(answering.filter(({ stance }) => stance === null)),
      outcome: outcomeOf(answering),
      undecided: sum(answering.filter(({ disposition }) => disposition === null)),
    },
    changes: changesOf(facts),
  };
}

function kindsOf({ bodies }: PositionFacts): PositionKind[] {
  const of = (kind: ActorKind | null): PositionKind => {
    const these = bodies.filter((body) => kind === null || body.kind === kind);
    const standings = these.map(bodyStanding);
    return {
      kind,
      asked: these.filter(({ asked }) => asked).length,
      standings: tally(BODY_STANDINGS, (code) => standings.filter((one) => one === code).length),
      stances: tally(
        STANCES,
        (code) => these.filter(({ withdrawn, overallStance }) => !withdrawn && overallStance === code).length,
      ),
    };
  };
  const there = ACTOR_KINDS.filter((kind) => bodies.some((body) => body.kind === kind));
  return [...there.map(of), of(null)];
}

/** By how many oppose it, then by how many have conditions, then by how much is said of it; in the order of the text where all are alike. */
function criticised({ places, columns, said }: PositionFacts): PositionProvision[] {
  const units = places.filter(({ isUnit }) => isUnit);
  const letters = stanceRows(
    units.length,
    columns.map((column) => column.letters),
  );
  const rowOf = new Map(units.map(({ provisionId }, at) => [provisionId, letters[at] ?? '']));
  const found = places.map((place) => {
    const here = said.filter(({ provisionId }) => provisionId === place.provisionId);
    const counted = countStances(rowOf.get(place.provisionId) ?? '');
    return {
      ...placed(place),
      comments: sum(here),
      stances: tally(STANCES, (code) => counted[code] ?? 0),
      outcome: outcomeOf(here),
      undecided: sum(here.filter(({ disposition }) => disposition === null)),
      assessment: inShort(place.assessment, SHORT),
    };
  });
  const of = ({ stances }: PositionProvision, code: Stance): number =>
    stances.find((one) => one.code === code)?.count ?? 0;
  const against = (one: PositionProvision): number => of(one, 'OPPOSES');
  const conditional = (one: PositionProvision): number => of(one, 'SUPPORTS_WITH_CONDITIONS');
  return found
    .filter((one) => against(one) + conditional(one) + one.comments > 0)
    .toSorted((a, b) => against(b) - against(a) || conditional(b) - conditional(a) || b.comments - a.comments);
}

function changesOf({ places, said, reasons }: PositionFacts): PositionChange[] {
  const given = new Map(reasons.map((one) => [one.provisionId, one.reasons]));
  const of = (provisionId: string | null, code: Disposition): number =>
    sum(said.filter((one) => one.provisionId === provisionId && one.disposition === code));
  const whole = { provisionId: null, address: '', heading: null };
  return [whole, ...places.map(placed)]
    .map(({ provisionId, address, heading }) => ({
      ...{ provisionId, address, heading },
      accepted: of(provisionId, 'ACCEPTED'),
      partly: of(provisionId, 'PARTLY'),
      reasons: (given.get(provisionId) ?? []).map((reason) => inShort(reason, SHORT)),
    }))
    .filter(({ accepted, partly }) => accepted + partly > 0);
}

/** Who opposes the whole. */
export const opposing = (bodies: readonly PositionStanding[]): PositionStanding[] =>
  bodies.filter(({ overallStance }) => overallStance === 'OPPOSES');

const placed = ({ provisionId, address, heading }: PositionPlace) => ({ provisionId, address, heading });

const outcomeOf = (rows: readonly { disposition: Disposition | null; comments: number }[]): Tally<Disposition>[] =>
  tally(DISPOSITIONS, (code) => sum(rows.filter(({ disposition }) => disposition === code)));

function tally<Code extends string>(codes: readonly Code[], count: (code: Code) => number): Tally<Code>[] {
  return codes.map((code) => ({ code, count: count(code) })).filter((one) => one.count > 0);
}

const sum = (rows: readonly { comments: number }[]): number => rows.reduce((all, { comments }) => all + comments, 0);

/** The first of a text, ended after a sentence where one ends in time, else after a word. */
export function inShort(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const begin = line.slice(0, most);
  const sentence = Math.max(begin.lastIndexOf('. '), begin.lastIndexOf('! '), begin.lastIndexOf('? '));
  if (sentence > most / 3) return begin.slice(0, sentence + 1);
  const word = begin.lastIndexOf(' ');
  return `${begin.slice(0, word > 0 ? word : most)} …`;
}
