import type { RoundPositionsQuery } from '@samsyn/contracts/positions';
import { type PositionPart, positionPlace } from '@samsyn/consultation';

export type View = NonNullable<RoundPositionsQuery['roundPositions']>;
export type Positions = View['positions'];
export type OwnText = View['texts'][number];
export type Tallies<Code extends string> = readonly { code: Code; count: number }[];

export const countOf = <Code extends string>(tallies: Tallies<Code>, code: Code): number =>
  tallies.find((one) => one.code === code)?.count ?? 0;

/** The codes that occur in any of the lists, in the order of `codes`. */
export const codesIn = <Code extends string>(codes: readonly Code[], lists: readonly Tallies<Code>[]): Code[] =>
  codes.filter((code) => lists.some((tallies) => countOf(tallies, code) > 0));

/** Words of one's own, by their place. */
export const textsByPlace = (texts: readonly OwnText[]): ReadonlyMap<string, OwnText> =>
  new Map(texts.map((text) => [positionPlace(text.part, text.subjectId), text]));

export type { PositionPart };
