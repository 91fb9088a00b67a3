import { assignAddresses, canonicalText, PROVISION_KINDS, type Provision, type Statute } from '@samsyn/statute';
import fc from 'fast-check';

/** Ids in order, always the same. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

const words = fc
  .string({
    unit: fc.constantFrom('a', 'å', 'Ö', ' ', '§', '1', '<', '&', '"', "'", ']]>', '–', '\u00A0', '🌍', '|', '.'),
    maxLength: 12,
  })
  .map(canonicalText);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

interface Loose {
  kind: Provision['kind'];
  label: string;
  text: string;
  heading?: string | undefined;
  level?: number | undefined;
  cells?: string[] | undefined;
  header?: boolean | undefined;
  about?: string[] | undefined;
  variant?: string | undefined;
  notes?: string[] | undefined;
  children: readonly Loose[];
}

const depth = fc.createDepthIdentifier();
const tree = fc.letrec<{ node: Loose }>((tie) => ({
  node: fc.record({
    // no part of the text that is written and read
    kind: fc.constantFrom(...PROVISION_KINDS.filter((kind) => kind !== 'impactAssessment')),
    label: fc.oneof(fc.constantFrom('', '1 §', '5 a §', '3 kap.', '1.', 'a)', '–', 'Bilaga 2', 'Allmänna råd'), words),
    text: words,
    heading: optional(words),
    level: optional(fc.integer({ min: 1, max: 3 })),
    cells: optional(fc.array(words, { maxLength: 3 })),
    header: optional(fc.boolean()),
    about: optional(fc.array(words, { maxLength: 2 })),
    variant: optional(words),
    notes: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
    children: fc.oneof(
      { maxDepth: 4, depthIdentifier: depth, withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }),
})).node;

/** Trees of every shape, also such as no parser gives: any kind inside any kind. */
export const anyStatute: fc.Arbitrary<Statute> = fc
  .record({
    title: words,
    kind: fc.constantFrom('act' as const, 'regulation' as const, 'unknown' as const),
    designation: optional(words),
    enactingClause: optional(words),
    decided: optional(words),
    published: optional(words),
    notes: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
    removed: optional(
      fc.array(
        fc.record({
          line: fc.nat(99),
          text: fc.string({ maxLength: 5, unit: fc.constantFrom('a', '\n', '\t', '<', ' ') }),
          kind: fc.constantFrom('pageNumber' as const, 'rule' as const),
        }),
        { maxLength: 2 },
      ),
    ),
    notUnderstood: fc.array(
      fc.record({
        line: fc.nat(99),
        text: fc.string({ maxLength: 5, unit: fc.constantFrom('a', '\r', '\n', '&', ' ') }),
        reason: fc.string({ maxLength: 5, unit: fc.constantFrom('a', '\n', '\t', '"', ' ') }),
      }),
      { maxLength: 2 },
    ),
    nodes: fc.array(tree, { maxLength: 4 }),
  })
  .map(({ nodes, ...front }) => {
    const newId = countingIds();
    const build = ({ children, ...node }: Loose): Provision =>
      ({ ...defined({ ...node }), id: newId(), address: '', children: children.map(build) }) as Provision;
    return { ...defined(front), provisions: assignAddresses(nodes.map(build)) } as Statute;
  });

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
