import { compareOrdinals, formatOrdinal, nextOrdinal, type OrdinalLabel, parseOrdinal } from '../label.ts';
import { IMPACT_NAME } from '../impact/official.ts';
import type { Provision, ProvisionKind } from '../model.ts';
import { labelValue } from '../numbering.ts';
import { isStub } from '../references/resolve.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';
/** Kinds that print gives a number. */
const NUMBERED = new Set<ProvisionKind>(['chapter', 'section', 'item', 'subitem', 'annex']);
const DASH = /^[–—-]$/u;

/** True of a kind whose members have numbers of their own. A list with dashes has none. */
export const isNumbered = ({ kind, label }: Pick<Provision, 'kind' | 'label'>): boolean =>
  NUMBERED.has(kind) && !DASH.test(label);

/** How the members of a row are printed, learnt from one of them. */
interface Style {
  kind: ProvisionKind;
  /** A list of letters (`a)`), whose ordinals are the letters' places. */
  letters: boolean;
  suffix: string;
}

const FIRST: Partial<Record<ProvisionKind, string>> = { item: '1.', subitem: 'a)' };

function styleOf(kind: ProvisionKind, sample: string | undefined): Style {
  const label = sample ?? FIRST[kind] ?? '';
  const letters = (kind === 'item' || kind === 'subitem') && /^\p{L}/u.test(label);
  return { kind, letters, suffix: /[.)]+$/u.exec(label)?.[0] ?? '' };
}

function ordinalOf(provision: Provision, { letters }: Style): OrdinalLabel | undefined {
  const value = labelValue(provision);
  if (!letters) return parseOrdinal(value);
  const at = value.length === 1 ? LETTERS.indexOf(value) : -1;
  return at < 0 ? undefined : { figure: at + 1, letter: '' };
}

function printed(ordinal: OrdinalLabel, { kind, letters, suffix }: Style): string {
  const value = formatOrdinal(ordinal);
  if (kind === 'section') return `${value} §`;
  if (kind === 'chapter') return `${value} kap.`;
  if (kind === 'annex') return `Bilaga ${value}`;
  return `${letters ? (LETTERS[ordinal.figure - 1] ?? value) : value}${suffix}`;
}

/**
 * The number of what comes between two of a row: `5 a §` between 5 and 6, the next figure after the last. Undefined when there is none free. A
 * list with dashes goes on with dashes; a kind without numbers has the empty label.
 */
export function labelBetween(
  kind: ProvisionKind,
  before: Provision | undefined,
  after: Provision | undefined,
): string | undefined {
  const neighbour = before ?? after;
  if (kind === 'impactAssessment') return IMPACT_NAME;
  if (!NUMBERED.has(kind)) return '';
  if (neighbour && DASH.test(neighbour.label)) return neighbour.label;
  const style = styleOf(kind, neighbour?.label);
  const [first, last] = [before && ordinalOf(before, style), after && ordinalOf(after, style)];
  if (after === undefined) return printed({ figure: (first?.figure ?? 0) + 1, letter: '' }, style);
  if (!first || !last || style.letters) return undefined;
  const between = first.letter === '' ? { ...first, letter: 'a' } : nextOrdinal(first);
  return compareOrdinals(between, last) < 0 ? printed(between, style) : undefined;
}

/** New labels of a row, from 1 without letters. What is left of a repealed section keeps its number, and nothing else gets that. */
export function labelsOfRow(row: readonly Provision[]): Map<string, string> {
  const labels = new Map<string, string>();
  const sample = row.find((one) => one.label !== '');
  if (!sample || DASH.test(sample.label)) return labels;
  const style = styleOf(sample.kind, sample.label);
  const kept = new Set(row.filter(isStub).map((stub) => ordinalOf(stub, style)?.figure));
  let figure = 0;
  for (const one of row) {
    if (isStub(one)) continue;
    do figure += 1;
    while (kept.has(figure));
    labels.set(one.id, printed({ figure, letter: '' }, style));
  }
  return labels;
}
