import { alignStatutes, compareStatutes, flatten, parsePlainText, type Statute } from '@samsyn/statute';
import fc from 'fast-check';
import { flowOf, type FlowPart } from '../flow.ts';
import { decide, officePresent } from '../testing/libreoffice.ts';
import { readOk } from '../testing/read.ts';
import { anyStatute, countingIds } from '../testing/statutes.ts';
import { inPlace } from './in-place.ts';
import { redlineDocx } from './redline-docx.ts';
import { redlineScript, type RedlineEntry } from './script.ts';

const OPTIONS = { title: 'Ändringar', author: 'Myndigheten', date: '2026-11-22T10:00:00Z' };

const OLD = `Föreskrifter om planering

1 kap. Inledande bestämmelser

1 § Det ska finnas en plan som innehåller

1. mål, och

2. medel.

2 § Planen ska vara skriftlig.

3 § Planen ska ses över varje år av den som ansvarar för den.

2 kap. Tillsyn

4 § Tillsyn utövas av länsstyrelsen.
`;

const NEW = `Föreskrifter om planering och beredskap

1 kap. Inledande bestämmelser

1 § Det ska finnas en beslutad plan som innehåller

1. mål,

2. medel, och

3. ansvar.

2 § Planen ska ses över vartannat år av den som ansvarar för den.

3 § En övning ska hållas varje år.

4 § Planen ska vara skriftlig och beslutad.

2 kap. Tillsyn

5 § Tillsyn utövas av länsstyrelsen.
`;

const lines = (statute: Statute): string[] =>
  flowOf(statute)
    .map(lineOf)
    .filter((line) => line !== '');
const lineOf = (part: FlowPart): string =>
  (part.type === 'row' ? (part.cells ?? []).join(' ') : `${part.label} ${part.text}`).replace(/\s+/g, ' ').trim();
const words = (segments: readonly { kind: string; text: string }[], without: string): string =>
  segments
    .filter((segment) => segment.kind !== without)
    .map((segment) => segment.text)
    .join('');
const rebuild = (entries: readonly RedlineEntry[], without: 'inserted' | 'deleted'): string[] =>
  entries
    .filter((entry) => entry.state !== without)
    .map((entry) =>
      (entry.cells
        ? entry.cells.map((cell) => words(cell, without)).join(' ')
        : `${words(entry.label, without)} ${words(entry.text, without)}`
      )
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');

const versions = (): [Statute, Statute] => {
  const newId = countingIds();
  return [parsePlainText(OLD, newId), parsePlainText(NEW, newId)];
};

describe('the marked text of two versions', () => {
  it('gives back both versions, changes inside paragraphs and moves named', () => {
    const [old, now] = versions();
    const entries = redlineScript(old, now, alignStatutes(old, now, { trustIds: false }).edges);
    expect(rebuild(entries, 'inserted')).toEqual(lines(old));
    expect(rebuild(entries, 'deleted')).toEqual(lines(now));
    expect(entries.some((entry) => entry.state === 'changed' && entry.label.length === 2)).toBe(true);
    expect(entries.filter((entry) => entry.moved !== undefined).map((entry) => entry.moved)).toEqual([
      'Flyttad till 4 §',
      'Flyttad från 2 §',
    ]);
  });

  it('gives back both versions whatever the alignment says', () => {
    fc.assert(
      fc.property(
        anyStatute,
        anyStatute,
        fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.double({ min: 0, max: 1, noNaN: true }))),
        (old, other, picks) => {
          const now = {
            ...other,
            provisions: JSON.parse(
              JSON.stringify(other.provisions).replaceAll('-8000-', '-9000-'),
            ) as Statute['provisions'],
          };
          const [from, to] = [flatten(old), flatten(now)];
          const edges = picks.map(([a, b, similarity]) => ({
            fromId: from[a]?.id ?? null,
            toId: to[b]?.id ?? null,
            from: from[a]?.address ?? null,
            to: to[b]?.address ?? null,
            similarity,
          }));
          const entries = redlineScript(old, now, edges);
          expect(rebuild(entries, 'inserted')).toEqual(lines(old));
          expect(rebuild(entries, 'deleted')).toEqual(lines(now));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps a longest row of what stayed in order', () => {
    expect(inPlace([])).toEqual([]);
    expect(inPlace([0, 3, 1, 2, 4])).toEqual([0, 2, 3, 4]);
    expect(inPlace([2, 1, 0])).toHaveLength(1);
  });

  it('a text against itself has no change', () => {
    const [old] = versions();
    const edges = flatten(old).map((each) => ({
      fromId: each.id,
      toId: each.id,
      from: each.address,
      to: each.address,
      similarity: 1,
    }));
    expect(redlineScript(old, old, edges).every((entry) => entry.state === 'same')).toBe(true);
  });
});

const TABLE = (rows: string[][]): Statute => ({
  title: 'T',
  kind: 'regulation',
  notUnderstood: [],
  provisions: rows.map((cells, index) => ({
    id: `${rows.length}-${index}`,
    kind: 'tableRow',
    label: '',
    address: `rad ${index}`,
    text: cells.join(' | '),
    cells,
    children: [],
  })),
});

describe('the marked text as a Word file', () => {
  const scripts = (): { entries: RedlineEntry[]; old: Statute; now: Statute }[] => {
    const [old, now] = versions();
    const rowsOld = TABLE([
      ['A', 'ett'],
      ['B', 'två'],
      ['C', 'tre'],
    ]);
    const rowsNow = TABLE([
      ['A', 'ett och två'],
      ['C', 'tre'],
      ['D', 'fyra'],
      ['E', 'fem'],
    ]);
    const edges = [
      ['3-0', '4-0'],
      ['3-2', '4-1'],
    ].map(([fromId = '', toId = '']) => ({ fromId, toId, from: '', to: '', similarity: 1 }));
    return [
      { entries: redlineScript(old, now, alignStatutes(old, now, { trustIds: false }).edges), old, now },
      { entries: redlineScript(now, old, alignStatutes(now, old, { trustIds: false }).edges), old: now, now: old },
      { entries: redlineScript(rowsOld, rowsNow, edges), old: rowsOld, now: rowsNow },
    ];
  };

  it('accepted is the new text, rejected the old one, read by our own reader', async () => {
    for (const { entries, old, now } of scripts()) {
      const bytes = await redlineDocx(entries, OPTIONS);
      expect((await readOk(bytes)).questions).toHaveLength(1);
      for (const [trackedChanges, statute] of [
        ['ACCEPT', now],
        ['REJECT', old],
      ] as const) {
        const { blocks } = await readOk(bytes, 'x', { trackedChanges });
        expect(blocks.map((block) => (block.cells ? block.cells.join(' ') : block.text))).toEqual(lines(statute));
      }
    }
  });

  (officePresent ? it : it.skip)(
    'accepted is the new text, rejected the old one, in LibreOffice (skipped where it is not installed)',
    async () => {
      const cases = scripts();
      const files = await Promise.all(cases.map(({ entries }) => redlineDocx(entries, OPTIONS)));
      const decisions = files.flatMap((bytes) =>
        (['AcceptAllTrackedChanges', 'RejectAllTrackedChanges'] as const).map((decision) => ({ bytes, decision })),
      );
      const results = decide(decisions);
      // LibreOffice writes each table cell on a line of its own.
      const cellLines = (statute: Statute): string[] =>
        flowOf(statute).flatMap((part) => (part.type === 'row' ? (part.cells ?? []) : [lineOf(part)]));
      expect(results).toEqual(cases.flatMap(({ old, now }) => [cellLines(now), cellLines(old)]));
    },
    180_000,
  );

  it('says in a comment where a paragraph was moved', async () => {
    const { unzipXml } = await import('../testing/unzip.ts');
    const parts = await unzipXml(await redlineDocx(scripts()[0]?.entries ?? [], OPTIONS));
    expect(parts.get('word/comments.xml')).toContain('Flyttad till 4 §');
    expect(parts.get('word/document.xml')).toMatch(/<w:rPr><w:ins [^>]*w:author="Myndigheten/);
    expect(parts.get('word/document.xml')).toMatch(/<w:rPr><w:del /);
  });

  it('a move is a move with its edits inside, every change of the list has its bookmark, what follows its own author', async () => {
    const { unzipXml } = await import('../testing/unzip.ts');
    const [old, now] = versions();
    const alignment = alignStatutes(old, now, { trustIds: false });
    const comparison = compareStatutes(old, now, alignment);
    const bytes = await redlineDocx(redlineScript(old, now, alignment.edges, comparison), OPTIONS);
    const xml = (await unzipXml(bytes)).get('word/document.xml') ?? '';
    const names = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
    expect(names(/<w:moveFromRangeStart [^>]*w:name="([^"]*)"/g)).toEqual(['flytt1']);
    expect(names(/<w:moveToRangeStart [^>]*w:name="([^"]*)"/g)).toEqual(['flytt1']);
    const [moved = ''] = /<w:moveToRangeStart.*?<w:moveToRangeEnd/s.exec(xml) ?? [];
    expect(moved).toMatch(/<w:moveTo [^>]*><w:r><w:t[^>]*>Planen ska vara /);
    expect(moved).toMatch(/<w:ins [^>]*><w:r><w:t[^>]*> och beslutad/);
    expect(
      names(/<w:bookmarkStart [^>]*w:name="andring_(\d+)"/g)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(comparison.changes.map(({ number }) => number));
    expect(comparison.changes.some(({ follows }) => follows)).toBe(true);
    expect(xml).toContain('w:author="Myndigheten (följdändring)"');
  });
});
