import type { Alignment } from '../align/types.ts';
import { impactIds, officialEdges, officialText } from '../impact/official.ts';
import type { Provision, Statute } from '../model.ts';
import type { RedlineBlock, RedlineChange, StatuteRedline } from '../redline/types.ts';
import { flatten, walk } from '../tree.ts';
import { type Amendment, amendmentOf } from './amendment.ts';
import { actTitle, nameInText } from './act-names.ts';
import { type Formula, readFormula } from './formulas.ts';
import { inOrder, type Operation, writeOperation } from './operations.ts';
import type { Place } from './places.ts';
import { writeRegisterLine } from './register.ts';

/** What no version says, and a person has to write before the act can be decided. */
export type ActGap = 'basis' | 'designation' | 'decided' | 'entryIntoForce';

/** The ändringsförfattning that leads from one version to another. */
export interface AmendingAct {
  /** The act as a text of its own: title, ingress (a line for each clause), what has a new wording in full, entry into force. */
  statute: Statute;
  /** The lines of the ingress: who decides with what support, and one for each `att …` or `dels att …`. */
  ingress: string[];
  /** What is decided of general advice, which binds nobody and stands apart; empty where nothing is. */
  further: string[];
  registerLine: string;
  /** The day as printed (`1 juli 2027`); null where the new version names none. */
  entryIntoForce: string | null;
  gaps: ActGap[];
  /** Changes that no clause covers, to be worded by hand. */
  unworded: RedlineChange[];
}

/** Words of `AmendingActOptions` go in where the text itself is silent. */
export interface AmendingActOptions {
  /** Who decides, where the enacting clause does not say. */
  authority: string;
}

/**
 * Works out the amending act of two versions; `redline` is their comparison, so that every change of its list is accounted for. A change of the
 * konsekvensutredning changes no law and stands nowhere in it.
 */
export function amendingAct(
  from: Statute,
  to: Statute,
  { alignment: whole, redline }: { alignment: Pick<Alignment, 'edges'>; redline: StatuteRedline },
  { authority }: AmendingActOptions,
): AmendingAct {
  const apart = impactIds(from, to);
  const [before, after] = [officialText(from), officialText(to)];
  const alignment = { edges: officialEdges(whole.edges, from, to) };
  const amendment = amendmentOf(before, after, alignment);
  const operations = withTitle(amendment.operations, before, after);
  const { binding, advice } = parted(operations);
  const entry = transitionalsOf(after, alignment);
  const rule = readFormula(after.enactingClause ?? '');
  const basis = rule?.kind === 'authorisation' ? rule.basis : undefined;
  const who = rule?.kind === 'authorisation' ? rule.authority : authority;
  const fresh = freshIn(binding);
  const about = nameInText(before);
  const leaning = basis === undefined ? '' : ` med stöd av ${basis}`;
  const ingress = lines(`${who} föreskriver${leaning} i fråga om ${about}`, binding, fresh);
  const decides = binding.length > 0 ? `Vidare beslutar ${who}` : `${who} beslutar i fråga om ${about}`;
  const further = lines(decides, advice, fresh);
  const entryIntoForce = entryOf(entry);
  const isWorded = wording(before, after, amendment.named, entry);
  const title = actTitle(before, { binds: binding.length > 0, advises: advice.length > 0 });
  return {
    statute: {
      ...{ title, kind: 'amendment', notUnderstood: [] },
      ...(ingress.length + further.length > 0 ? { enactingClause: [...ingress, ...further].join('\n') } : {}),
      provisions: [...printed(after.provisions, amendment), ...entry],
    },
    ...{ ingress, further, entryIntoForce },
    registerLine: writeRegisterLine(operations),
    gaps: gapsOf({ basis, entryIntoForce }),
    unworded: redline.changes.filter(({ block }) => {
      const { oldId, newId } = redline.blocks[block]!;
      return !apart.has(oldId ?? newId ?? '') && !isWorded(redline.blocks[block]!);
    }),
  };
}

function gapsOf({ basis, entryIntoForce }: { basis: string | undefined; entryIntoForce: string | null }): ActGap[] {
  // Neither is known before the act is decided.
  const gaps: ActGap[] = ['designation', 'decided'];
  if (basis === undefined) gaps.unshift('basis');
  if (entryIntoForce === null) gaps.push('entryIntoForce');
  return gaps;
}

/** A new title of the statute is a new wording as any other. */
function withTitle(operations: readonly Operation[], before: Statute, after: Statute): Operation[] {
  if (before.title === after.title) return [...operations];
  const title: Place = { what: 'title', address: '' };
  const known = operations.some(({ kind }) => kind === 'newWording');
  const all = operations.map((operation) =>
    operation.kind === 'newWording' ? { ...operation, places: [title, ...operation.places] } : operation,
  );
  return known ? all : inOrder([...all, { kind: 'newWording', places: [title] }]);
}

/** General advice is decided, not prescribed. */
function parted(operations: readonly Operation[]): { binding: Operation[]; advice: Operation[] } {
  const only = (isAdvice: boolean): Operation[] =>
    operations.flatMap((operation): Operation[] => {
      if (operation.kind !== 'repeal' && operation.kind !== 'newWording' && operation.kind !== 'insert')
        return isAdvice ? [] : [operation];
      const places = operation.places.filter(({ what }) => (what === 'generalAdvice') === isAdvice);
      return places.length > 0 ? [{ kind: operation.kind, places }] : [];
    });
  return { binding: only(false), advice: only(true) };
}

/** Addresses whose number is new but whose provision is old. */
function freshIn(operations: readonly Operation[]): Set<string> {
  return new Set(
    operations.flatMap((operation) =>
      operation.kind === 'renumber' ? operation.to.map(({ address }) => address) : [],
    ),
  );
}

/** One line a clause; a single one goes on from the first. */
function lines(head: string, operations: readonly Operation[], fresh: ReadonlySet<string>): string[] {
  const clauses = inOrder(operations).map((operation) => writeOperation(operation, fresh));
  if (clauses.length < 2) return clauses.map((clause) => `${head} att ${clause}.`);
  return [head, ...clauses.map((clause, at) => `dels att ${clause}${at === clauses.length - 1 ? '.' : ','}`)];
}

/** The provisions that are given in full, under the chapters they stand in. */
function printed(provisions: readonly Provision[], amendment: Amendment): Provision[] {
  return provisions.flatMap((provision): Provision[] => {
    if (provision.kind === 'transitional') return [];
    if (amendment.printed.has(provision.id)) return [provision];
    const children = printed(provision.children, amendment);
    const isRetitled = amendment.retitled.has(provision.id);
    if (children.length === 0 && !isRetitled) return [];
    const { heading, ...rest } = provision;
    return [{ ...rest, ...(isRetitled && heading !== undefined ? { heading } : {}), text: '', children }];
  });
}

/** Entry into force and transitional provisions that are new, or read otherwise than before. */
function transitionalsOf(after: Statute, { edges }: Pick<Alignment, 'edges'>): Provision[] {
  const said = new Set(
    edges
      .filter(({ fromId, toId, textChanged }) => toId !== null && (fromId === null || textChanged))
      .map((e) => e.toId),
  );
  return after.provisions.filter(
    (provision) =>
      provision.kind === 'transitional' && flatten({ provisions: [provision] }).some(({ id }) => said.has(id)),
  );
}

function entryOf(entry: readonly Provision[]): string | null {
  for (const { provision } of walk(entry)) {
    const formula: Formula | undefined = provision.text === '' ? undefined : readFormula(provision.text);
    if (formula?.kind === 'entryIntoForce') return formula.date;
    if (formula?.kind === 'splitEntryIntoForce') return formula.first;
  }
  return null;
}

/** Tells whether some clause, or the entry into force, is about what was changed, or about what it stands in. */
function wording(before: Statute, after: Statute, named: ReadonlySet<string>, entry: readonly Provision[]) {
  const covered = new Set([...named, ...flatten({ provisions: [...entry] }).map(({ id }) => id)]);
  const [olds, news] = [coveredIn(before, covered), coveredIn(after, covered)];
  return ({ front, oldId, newId }: RedlineBlock): boolean =>
    front === undefined ? olds.has(oldId ?? '') || news.has(newId ?? '') : front === 'title';
}

/** What is covered, with everything that stands in it. */
function coveredIn(statute: Statute, covered: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const { provision, ancestors } of walk(statute.provisions))
    if ([provision, ...ancestors].some(({ id }) => covered.has(id))) all.add(provision.id);
  return all;
}
