import type { Provision, ProvisionKind } from '@samsyn/statute';

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What Akoma Ntoso has no word for stands in attributes of our own (the schema allows foreign ones everywhere). */
export const SAMSYN = 'urn:samsyn:akn:1';

/** Namespaces under the prefixes the reader uses; drafts of 3.0 and version 2.0 use the same words. */
export const AKN_NAMESPACES: ReadonlyMap<string, string> = new Map([
  [AKN, ''],
  ['http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13', ''],
  ['http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17', ''],
  ['http://www.akomantoso.org/2.0', ''],
  [SAMSYN, 's'],
]);

interface ElementName {
  element: string;
  /** The `name` of an hcontainer. */
  name?: string;
}

const ELEMENTS: Readonly<Record<ProvisionKind, ElementName>> = {
  part: { element: 'part' },
  chapter: { element: 'chapter' },
  heading: { element: 'hcontainer', name: 'heading' },
  section: { element: 'section' },
  subsection: { element: 'paragraph' },
  item: { element: 'point' },
  subitem: { element: 'point' },
  generalAdvice: { element: 'hcontainer', name: 'generalAdvice' },
  definition: { element: 'hcontainer', name: 'definition' },
  transitional: { element: 'transitional' },
  annex: { element: 'hcontainer', name: 'annex' },
  // never written: it is no part of the act
  impactAssessment: { element: 'hcontainer', name: 'impactAssessment' },
  tableRow: { element: 'hcontainer', name: 'tableRow' },
};

/** The element for a provision: a dash item is an indent, all other items points. */
export function elementFor(provision: Provision): ElementName {
  if ((provision.kind === 'item' || provision.kind === 'subitem') && /^[–—-]$/.test(provision.label))
    return { element: 'indent' };
  return ELEMENTS[provision.kind];
}

const CONTAINERS: ReadonlyMap<string, ProvisionKind> = new Map(
  (['heading', 'generalAdvice', 'definition', 'annex', 'tableRow'] as const).map((kind) => [kind, kind]),
);

const KINDS: ReadonlyMap<string, ProvisionKind> = new Map<string, ProvisionKind>([
  ...['book', 'tome', 'title', 'part', 'subpart', 'division', 'subtitle'].map((name) => [name, 'part'] as const),
  ['chapter', 'chapter'],
  ['subchapter', 'chapter'],
  ...['section', 'article', 'rule', 'clause'].map((name) => [name, 'section'] as const),
  ...['paragraph', 'subsection', 'alinea', 'subparagraph', 'subclause', 'subrule', 'level', 'proviso'].map(
    (name) => [name, 'subsection'] as const,
  ),
  ...['point', 'indent', 'subdivision'].map((name) => [name, 'item'] as const),
  ['transitional', 'transitional'],
  ['crossHeading', 'heading'],
]);

/** What an element is, by its name and by what it stands in: a point inside a point is a sub-item. Undefined for wrappers and unknown ones. */
export function kindOf(
  element: string,
  name: string | undefined,
  inside: ProvisionKind | undefined,
): ProvisionKind | undefined {
  if (element === 'hcontainer') return CONTAINERS.get(name ?? '');
  const kind = KINDS.get(element);
  if (inside === 'item' || inside === 'subitem') return kind === 'item' || kind === 'subsection' ? 'subitem' : kind;
  // Foreign drafters set sections inside sections and numbered paragraphs inside paragraphs: one step down is a list.
  if (inside === 'subsection' && kind === 'subsection') return 'item';
  return kind;
}

/** True when the provision's `heading` is its own and not the one standing above it. */
export function ownsHeading(kind: ProvisionKind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'annex' || kind === 'transitional';
}
