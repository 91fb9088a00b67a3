import { stanceOfLetter, type ActorKind } from '@samsyn/consultation';
import type { MatrixData } from './matrix-view.ts';
import { emptyTally, tallySum, type StanceTally } from './matrix-totals.ts';

export interface KindColumn {
  kind: ActorKind;
  /** Bodies that have answered, and of how many that were asked. */
  answered: number;
  asked: number;
}

export interface KindRow {
  provisionId: string;
  address: string;
  heading: string | null;
  /** One tally a kind, in the order of the columns. */
  cells: StanceTally[];
  comments: number;
  /** How much is said here beside where most is said: 0 to 4. */
  heat: number;
}

/** § × kind of body: how many bodies of each kind took each stance, from the same cells as § × body, and how much is said of each §. */
export function kindMatrix(
  { bodies, rows }: MatrixData,
  said: ReadonlyMap<string | null, number>,
  recipients: readonly { actorId: string; kind: ActorKind }[],
): { columns: KindColumn[]; rows: KindRow[] } {
  const kinds = [...new Set([...recipients, ...bodies].map(({ kind }) => kind))];
  const most = Math.max(1, ...rows.map(({ provisionId }) => said.get(provisionId) ?? 0));
  const invited = new Set(recipients.map(({ actorId }) => actorId));
  const columns = kinds.map((kind) => ({
    kind,
    answered: bodies.filter((body) => body.kind === kind && invited.has(body.organisationId)).length,
    asked: recipients.filter((recipient) => recipient.kind === kind).length,
  }));
  return {
    columns,
    rows: rows.map(({ provisionId, address, heading, cells }) => {
      const tallies = new Map(kinds.map((kind) => [kind, emptyTally()]));
      for (const [at, { kind }] of bodies.entries()) {
        const stance = stanceOfLetter(cells[at] ?? '');
        const tally = tallies.get(kind);
        if (stance !== null && tally) tally[stance] += 1;
      }
      const comments = said.get(provisionId) ?? 0;
      const heat = comments === 0 ? 0 : Math.ceil((comments / most) * 4);
      return { provisionId, address, heading, cells: [...tallies.values()], comments, heat };
    }),
  };
}

/** The stance most bodies took; null where none was taken. */
export function leading(tally: StanceTally): keyof StanceTally | null {
  if (tallySum(tally) === 0) return null;
  const entries = Object.entries(tally) as [keyof StanceTally, number][];
  return entries.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
