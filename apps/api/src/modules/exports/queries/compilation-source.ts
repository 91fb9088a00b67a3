import { COMMENT_KINDS, DISPOSITIONS, STANCES, stanceOfLetter, stanceRows } from '@samsyn/consultation';
import type {
  CompilationBody,
  CompilationSource,
  CompilationTotals,
  PlacedComment,
  Selection,
} from '@samsyn/documents/export';
import { bodyTotals, themeWords } from '@samsyn/documents/values';
import { plainText, type EditorDocument } from '@samsyn/editor';
import {
  type BodyRow,
  type CommentRow,
  type CountRow,
  type ProvisionRow,
  type RoundRow,
  compilationWords,
  statusOf,
  type ThemeRow,
  toBody,
  toTheme,
  toComment,
  wordsOf,
} from './compilation-rows.ts';
import type { CompilationStatements } from './compilation-statements.ts';
import { textBlocks } from './text-blocks.ts';

/** A transaction that sees one moment (repeatable read), so that totals agree with rows whoever works meanwhile. */
export interface Snapshot {
  query: <T extends object>(text: string, values?: readonly (string | readonly string[])[]) => Promise<T[]>;
}

/** Comments that are in memory at a time. */
const AT_A_TIME = 500;

/** A round as it is to be written; null where there is no such round, or it has not been sent out. `now` is printed as the day it was made. */
export async function compilationSource(
  at: Snapshot,
  statements: CompilationStatements,
  roundId: string,
  now: Date,
): Promise<CompilationSource | null> {
  const [round] = await at.query<RoundRow>(statements.round, [roundId]);
  if (round === undefined) return null;
  const rows = await at.query<BodyRow>(statements.bodies, [roundId]);
  const provisions = await at.query<ProvisionRow>(statements.provisions, [roundId]);
  const bodies = rows.map(toBody);
  const counted = await at.query<CountRow>(statements.totals, [roundId]);
  const totals = totalsIn(counted, bodies, rows, provisions);
  const { sections, places } = await sectionsOf(at, statements, roundId, provisions);
  const generalFrom = new Map(rows.map(({ generalFrom: from }, index) => [bodies[index]?.name, from]));
  return {
    round: {
      title: round.title,
      registrationNumber: round.registrationNumber,
      versionLabel: `Version ${round.versionNumber}`,
      deadline: round.deadline.toISOString(),
      subject: round.subject,
      generatedAt: now.toISOString(),
    },
    bodies,
    placeholders: rows
      .filter((body) => statusOf(body) === 'OTHER_ORDER')
      .map(({ name }, index) => ({ number: totals.comments + index + 1, bodyName: name })),
    sections,
    stanceMatrix: matrixOf(rows, provisions),
    totals,
    generalText: async ({ name }) => {
      const from = generalFrom.get(name) ?? null;
      const [found] = from === null ? [] : await at.query<GeneralTextRow>(statements.generalText, [from]);
      return found === undefined ? [] : generalBlocks(found);
    },
    comments: (selection) => commentsOf(at, statements, { roundId, rows, places }, selection),
  };
}

interface GeneralTextRow {
  text: EditorDocument;
  themes: ThemeRow[] | null;
}

/** A general text has no decision of its own: what its themes were answered stands beneath it. */
function generalBlocks({ text, themes }: GeneralTextRow): ReturnType<typeof textBlocks> {
  const answered = (themes ?? []).map(toTheme).flatMap((theme) => {
    const words = `Tema: ${theme.name}. ${themeWords(theme, compilationWords())}`;
    return words.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }));
  });
  return [...textBlocks(text), ...answered];
}

async function* commentsOf(
  at: Snapshot,
  statements: CompilationStatements,
  { roundId, rows, places }: { roundId: string; rows: readonly BodyRow[]; places: ReadonlyMap<string, number> },
  { order, part }: Selection,
): AsyncGenerator<PlacedComment> {
  const names = new Map(rows.map(({ organisationId, name }) => [organisationId, name]));
  const bodies = rows.map(({ organisationId }) => organisationId);
  const values = order === 'BODY' ? [roundId, part, bodies] : [roundId, part];
  await at.query(`DECLARE compilation NO SCROLL CURSOR FOR ${statements.comments[order]}`, values);
  for (;;) {
    const some = await at.query<CommentRow>(`FETCH ${AT_A_TIME} FROM compilation`);
    for (const row of some) {
      const section = row.listedUnder === null ? null : (places.get(row.listedUnder) ?? null);
      yield { ...toComment(row, names.get(row.organisationId) ?? ''), section };
    }
    if (some.length < AT_A_TIME) break;
  }
  await at.query('CLOSE compilation');
}

async function sectionsOf(
  at: Snapshot,
  statements: CompilationStatements,
  roundId: string,
  provisions: readonly ProvisionRow[],
): Promise<{ sections: CompilationSource['sections']; places: ReadonlyMap<string, number> }> {
  const texts = await at.query<{ id: string; text: EditorDocument }>(statements.provisionTexts, [roundId]);
  const assessments = new Map(texts.map(({ id, text }) => [id, plainText(text)]));
  const parts = new Map<string | null, ProvisionRow[]>();
  for (const provision of provisions) {
    const group = parts.get(provision.unitId);
    if (group === undefined) parts.set(provision.unitId, [provision]);
    else group.push(provision);
  }
  const places = new Map<string, number>();
  const sections = provisions.flatMap((provision): CompilationSource['sections'] => {
    const isUnit = provision.unitId === provision.id;
    if (!isUnit && !(provision.said && provision.unitId === null)) return [];
    places.set(provision.id, places.size);
    const { id, address, label, heading, text } = provision;
    const assessment = assessments.get(id);
    return [
      {
        ...{ address, label, text: isUnit ? wordsOf(printed(provision, parts.get(id) ?? [])) : text },
        ...(heading === null ? {} : { heading }),
        ...(assessment ? { assessment } : {}),
      },
    ];
  });
  return { sections, places };
}

/** A konsekvensutredning is as long as a report: what was said something of is printed above what was said. */
const printed = ({ kind }: ProvisionRow, parts: readonly ProvisionRow[]): readonly ProvisionRow[] =>
  kind === 'IMPACT_ASSESSMENT' ? parts.filter(({ said }) => said) : parts;

function matrixOf(rows: readonly BodyRow[], provisions: readonly ProvisionRow[]): CompilationSource['stanceMatrix'] {
  const answered = rows.filter((body) => body.letters !== null);
  const units = provisions.filter((provision) => provision.unitId === provision.id);
  const letters = stanceRows(
    units.length,
    answered.map((body) => body.letters ?? ''),
  );
  return {
    bodies: answered.map(({ name }) => name),
    rows: units.map(({ address }, index) => ({ address, cells: Array.from(letters[index] ?? '', stanceOfLetter) })),
  };
}

function totalsIn(
  counted: readonly CountRow[],
  bodies: readonly CompilationBody[],
  rows: readonly BodyRow[],
  provisions: readonly ProvisionRow[],
): CompilationTotals {
  const of = (what: CountRow['what']): Map<string, number> =>
    new Map(counted.filter((row) => row.what === what).map(({ code, count }) => [code, count]));
  const inOrder = (codes: readonly string[], counts: ReadonlyMap<string, number>): Map<string, number> =>
    new Map(
      [...codes, ''].flatMap((code): [string, number][] => (counts.has(code) ? [[code, counts.get(code) ?? 0]] : [])),
    );
  const [all] = counted.filter(({ what }) => what === 'all');
  const [byBody, byPlace] = [of('body'), of('place')];
  const bySection = provisions.flatMap(({ id, address }): [string, number][] =>
    byPlace.has(id) && address !== '' ? [[address, byPlace.get(id) ?? 0]] : [],
  );
  return {
    ...bodyTotals(bodies),
    comments: all?.count ?? 0,
    proposedWordings: all?.wordings ?? 0,
    general: byPlace.get('') ?? 0,
    consequences: of('consequence').get('true') ?? 0,
    sectionsWithComments: bySection.length,
    byStance: inOrder(STANCES, of('stance')),
    byKind: inOrder(COMMENT_KINDS, of('kind')),
    byDisposition: inOrder(DISPOSITIONS, of('disposition')),
    byBody: new Map(rows.map(({ organisationId, name }) => [name, byBody.get(organisationId) ?? 0])),
    bySection: new Map(bySection),
  };
}
