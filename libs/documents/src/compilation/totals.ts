import { isImpactAddress } from '@samsyn/consultation';
import { BODY_STATUSES, rowsOf, type BodyStatus, type CompilationBody, type CompilationData } from './data.ts';

/** Counts over the rows of a compilation. Maps keep the order in which codes first appear; '' counts rows without one. */
export interface CompilationTotals {
  bodies: number;
  asked: number;
  answered: number;
  late: number;
  /** That went with the answers, and the answers they went with. */
  files: number;
  answersWithFiles: number;
  byStatus: Readonly<Record<BodyStatus, number>>;
  byOverallStance: ReadonlyMap<string, number>;
  comments: number;
  general: number;
  sectionsWithComments: number;
  proposedWordings: number;
  /** On the consequences: of that kind, or on the konsekvensutredning. */
  consequences: number;
  byStance: ReadonlyMap<string, number>;
  byKind: ReadonlyMap<string, number>;
  byDisposition: ReadonlyMap<string, number>;
  byBody: ReadonlyMap<string, number>;
  bySection: ReadonlyMap<string, number>;
}

/** Statuses in which an answer has come in. A body that abstains or has nothing to remark has answered; silence is not an answer, nor is one that was taken back. */
const ANSWERS: ReadonlySet<BodyStatus> = new Set([
  'ANSWERED',
  'NO_REMARK',
  'ABSTAINED',
  'SUBMITTED_ELSEWHERE',
  'OTHER_ORDER',
  'UNASKED',
]);

type BodyTotals = Pick<
  CompilationTotals,
  'bodies' | 'asked' | 'answered' | 'late' | 'files' | 'answersWithFiles' | 'byStatus' | 'byOverallStance'
>;

/** What is counted of the bodies. */
export function bodyTotals(bodies: readonly CompilationBody[]): BodyTotals {
  const byStatus = Object.fromEntries(BODY_STATUSES.map((status) => [status, 0])) as Record<BodyStatus, number>;
  const byOverallStance = new Map<string, number>();
  for (const body of bodies) {
    byStatus[body.status] += 1;
    if (body.overallStance !== undefined) add(byOverallStance, body.overallStance);
  }
  return {
    bodies: bodies.length,
    asked: bodies.filter((body) => body.status !== 'UNASKED').length,
    answered: bodies.filter((body) => ANSWERS.has(body.status)).length,
    late: bodies.filter((body) => body.late && body.status !== 'WITHDRAWN').length,
    files: bodies.reduce((sum, { files = [] }) => sum + files.length, 0),
    answersWithFiles: bodies.filter(({ files = [] }) => files.length > 0).length,
    byStatus,
    byOverallStance,
  };
}

/** The totals of a compilation that is in memory. */
export function totalsOf(data: CompilationData): CompilationTotals {
  const byStance = new Map<string, number>();
  const byKind = new Map<string, number>();
  const byDisposition = new Map<string, number>();
  const byBody = new Map<string, number>();
  const bySection = new Map<string, number>();
  let comments = 0;
  let proposedWordings = 0;
  let consequences = 0;
  for (const row of rowsOf(data)) {
    comments += 1;
    if (row.proposedWording !== undefined) proposedWordings += 1;
    if (isOnConsequences(row)) consequences += 1;
    add(byStance, row.stance ?? '');
    add(byKind, row.kind);
    add(byDisposition, row.disposition ?? '');
    add(byBody, row.bodyName);
    if (row.address !== '') add(bySection, row.address);
  }
  return {
    ...bodyTotals(data.bodies),
    comments,
    general: data.general.length,
    sectionsWithComments: bySection.size,
    proposedWordings,
    consequences,
    byStance,
    byKind,
    byDisposition,
    byBody,
    bySection,
  };
}

/** Of that kind, or on the konsekvensutredning; `address` is where it stands in the document. */
export const isOnConsequences = ({ kind, address }: { kind: string; address: string }): boolean =>
  kind === 'CONSEQUENCE' || isImpactAddress(address);

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
