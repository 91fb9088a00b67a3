import type { Provision, ProvisionKind, Statute } from '../model.ts';
import { neutralText, neutralWords } from './neutral.ts';
import { readStub, type Stub } from './stub.ts';

/** A node with words of its own, inside a unit. */
export interface Leaf {
  provision: Provision;
  /** Position among the leaves of its unit. */
  index: number;
  unit: Unit;
  neutral: string;
  words: string[];
}

/** What is matched one to one between versions: a section, a block of general advice, an annex, a transitional provision. */
export interface Unit {
  provision: Provision;
  /** Position among the units of the version, in reading order. */
  index: number;
  /** Only units of one gate can be the same provision: a section never becomes general advice. */
  gate: ProvisionKind;
  /** Position in `containers` of the chapter, part or annex it stands in; −1 at the top. */
  container: number;
  heading: string;
  leaves: Leaf[];
  neutral: string;
  words: string[];
  /** Set when the section stands only as the trace of a repeal or a renumbering. */
  stub?: Stub;
}

/** A part, chapter, annex with sections, or heading. */
export interface Container {
  provision: Provision;
  index: number;
  /** Position of the container it stands in, −1 at the top. */
  parent: number;
  /** First unit under or after it, and the one after the last under it (headings: up to the next heading or container). */
  firstUnit: number;
  endUnit: number;
}

/** One version as the aligner reads it. */
export interface Version {
  units: Unit[];
  containers: Container[];
}

const CONTAINERS: ReadonlySet<ProvisionKind> = new Set(['part', 'chapter', 'heading']);

/** Reads a statute once: its containers, its units in reading order and their leaves. */
export function readVersion(statute: Pick<Statute, 'provisions'>): Version {
  const version: Version = { units: [], containers: [] };
  readSiblings(version, statute.provisions, -1);
  return version;
}

function readSiblings(version: Version, siblings: readonly Provision[], parent: number): void {
  let heading: Container | undefined;
  const close = (): void => {
    if (heading) heading.endUnit = version.units.length;
    heading = undefined;
  };
  for (const provision of siblings) {
    if (provision.kind === 'heading') close();
    if (!isContainer(provision)) {
      readUnit(version, provision, parent);
      continue;
    }
    if (provision.kind !== 'heading') close();
    const container = addContainer(version, provision, parent);
    if (provision.kind === 'heading') heading = container;
    readSiblings(version, provision.children, container.index);
    container.endUnit = version.units.length;
  }
  close();
}

/** An annex, or a transitional block, that holds sections is read through; without sections it is one unit. */
function isContainer(provision: Provision): boolean {
  return (
    CONTAINERS.has(provision.kind) ||
    provision.children.some((child) => child.kind === 'section' || child.kind === 'chapter')
  );
}

function addContainer(version: Version, provision: Provision, parent: number): Container {
  const at = version.units.length;
  const container = { provision, index: version.containers.length, parent, firstUnit: at, endUnit: at };
  version.containers.push(container);
  return container;
}

function readUnit(version: Version, provision: Provision, container: number): void {
  const unit: Unit = {
    provision,
    index: version.units.length,
    gate: gateOf(provision.kind),
    container,
    heading: neutralText(provision.heading ?? ''),
    leaves: [],
    neutral: '',
    words: [],
  };
  readLeaves(unit, provision);
  unit.neutral = unit.leaves.map((leaf) => leaf.neutral).join('\n');
  unit.words = unit.leaves.flatMap((leaf) => leaf.words);
  const stub = readStub(unit.leaves.map((leaf) => leaf.provision.text).join(' '));
  if (stub) unit.stub = stub;
  version.units.push(unit);
}

function readLeaves(unit: Unit, provision: Provision): void {
  if (provision.text !== '') {
    const neutral = neutralText(provision.text);
    unit.leaves.push({ provision, index: unit.leaves.length, unit, neutral, words: neutralWords(neutral) });
  }
  for (const child of provision.children) readLeaves(unit, child);
}

const GATES: ReadonlySet<ProvisionKind> = new Set([
  ...(['section', 'generalAdvice', 'annex', 'transitional', 'impactAssessment'] as const),
]);

/** Loose subsections, items and rows that stand outside any section are compared with each other. */
function gateOf(kind: ProvisionKind): ProvisionKind {
  return GATES.has(kind) ? kind : 'subsection';
}
