import { compareOrdinals, followsDirectly, type OrdinalLabel, parseOrdinal } from '../label.ts';
import { impactText, officialText } from '../impact/official.ts';
import type { Provision, Statute } from '../model.ts';
import { labelValue } from '../numbering.ts';
import { brokenReferences } from '../references/broken.ts';
import { cellsOf } from '../table-row.ts';
import { plainText, walk } from '../tree.ts';

export type StructureProblemCode =
  'duplicateLabel' | 'gap' | 'order' | 'empty' | 'missingLabel' | 'brokenReference' | 'notUnderstood' | 'noSections';

/** One thing a person should look at. `message` is Swedish; `provisionId` is absent when the whole text is meant. */
export interface StructureProblem {
  code: StructureProblemCode;
  severity: 'error' | 'warning';
  address: string;
  provisionId?: string;
  message: string;
}

const LABELLED = new Set<Provision['kind']>(['section', 'chapter', 'item', 'subitem', 'annex', 'part']);

/**
 * Looks a statute over before it is published: labels used twice, gaps and wrong order in the numbering, provisions without words, labels that are
 * missing, references to places that do not exist, passages that were not understood. Reading order. An empty list means that nothing was found.
 * Of a konsekvensutredning only what has no words: its lists are numbered as its author likes, and it refers to other acts than this.
 */
export function checkStructure(whole: Statute): StructureProblem[] {
  const problems: StructureProblem[] = [];
  const statute = officialText(whole);
  checkSiblings(statute.provisions, problems);
  for (const { provision } of walk(statute.provisions)) {
    checkNode(provision, problems);
    checkSiblings(provision.children, problems);
  }
  if (!hasProvisions(statute))
    problems.push({ code: 'noSections', severity: 'error', address: '', message: 'Texten har inga bestämmelser.' });
  for (const { provision } of walk(impactText(whole).provisions))
    if (!LABELLED.has(provision.kind)) checkNode(provision, problems);
  for (const passage of statute.notUnderstood)
    problems.push({
      code: 'notUnderstood',
      severity: 'warning',
      address: '',
      message: `Rad ${passage.line} har ingen plats i texten: ”${shorten(passage.text)}”`,
    });
  for (const { provisionId, address, message } of brokenReferences(statute))
    problems.push({ code: 'brokenReference', severity: 'warning', address, provisionId, message });
  return problems;
}

function hasProvisions(statute: Statute): boolean {
  for (const { provision } of walk(statute.provisions))
    if (provision.kind !== 'heading' && provision.text !== '') return true;
  return false;
}

function checkNode(provision: Provision, problems: StructureProblem[]): void {
  const { kind, address, id } = provision;
  const said = kind === 'tableRow' ? cellsOf(provision).join('') : plainText(provision).replace(provision.label, '');
  if (said.trim() === '')
    problems.push({
      code: 'empty',
      severity: kind === 'section' ? 'error' : 'warning',
      address,
      provisionId: id,
      message: `${address} saknar text.`,
    });
  if (LABELLED.has(kind) && provision.label === '')
    problems.push({
      code: 'missingLabel',
      severity: 'error',
      address,
      provisionId: id,
      message: `${address} saknar beteckning.`,
    });
}

function checkSiblings(siblings: readonly Provision[], problems: StructureProblem[]): void {
  for (const kind of ['chapter', 'section', 'item', 'subitem', 'annex'] as const)
    for (const row of rowsOf(siblings, kind)) checkRow(row, problems);
}

const LISTED = new Set<Provision['kind']>(['item', 'subitem']);

/** The siblings of a kind; of items each list by itself: one that begins anew under words of its own (a balance sheet has a dozen) is another list. */
function rowsOf(siblings: readonly Provision[], kind: Provision['kind']): Provision[][] {
  const rows: Provision[][] = [[]];
  let between = false;
  for (const sibling of siblings) {
    if (sibling.kind !== kind) between = true;
    else {
      const number = numberOf(sibling);
      if (LISTED.has(kind) && between && number?.figure === 1 && number.letter === '') rows.push([]);
      rows.at(-1)?.push(sibling);
      between = false;
    }
  }
  return rows;
}

/** Numbers of one row: each once (but for a second wording), in order, without a hole. */
function checkRow(row: readonly Provision[], problems: StructureProblem[]): void {
  let before: Numbered | undefined;
  for (const provision of row) {
    const number = numberOf(provision);
    if (!number) continue;
    if (before) compareNeighbours(before, { number, provision }, problems);
    before = { number, provision };
  }
}

interface Numbered {
  number: OrdinalLabel;
  provision: Provision;
}

function compareNeighbours(before: Numbered, here: Numbered, problems: StructureProblem[]): void {
  const { address, id, label } = here.provision;
  const order = compareOrdinals(before.number, here.number);
  const add = (code: StructureProblemCode, severity: StructureProblem['severity'], message: string): void => {
    problems.push({ code, severity, address, provisionId: id, message });
  };
  if (order === 0) {
    if (!here.provision.variant && !before.provision.variant)
      add('duplicateLabel', 'error', `${label} förekommer två gånger.`);
  } else if (order > 0) add('order', 'error', `${label} står efter ${before.provision.label.replace(/\.$/u, '')}.`);
  else if (!followsDirectly(before.number, here.number))
    add('gap', 'warning', `Mellan ${before.provision.label} och ${label} saknas nummer.`);
}

function numberOf(provision: Provision): OrdinalLabel | undefined {
  const value = labelValue(provision);
  const letter = /^[a-zåäö]$/.exec(value);
  if (letter && provision.kind !== 'annex')
    return { figure: 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(value) + 1, letter: '' };
  return parseOrdinal(value);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
