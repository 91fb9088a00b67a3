import fc from 'fast-check';
import { assignAddresses } from '../numbering.ts';
import { countingIds } from '../spec-notation.ts';
import type { SourceBlock, Statute } from '../model.ts';
import { addressIndex, flatten } from '../tree.ts';
import { parsePlainText, parseStatute } from './parse-statute.ts';

/** Nothing of a text is lost: each of its words stands in the tree, or among what was taken out, or among what was not understood. */

const runs = Number(process.env['SAMSYN_RUNS'] ?? 300);

const piece = fc.constantFrom(
  '1 §',
  '2 § ',
  '3 a § Har upphävts.',
  '7§',
  '§ 4. ',
  '2 kap. Tillsyn',
  '3 kap',
  'Kapitel 2',
  'AVD. I Allmänt',
  'Allmänna råd',
  'Allmänna råd till 2 och 3 §§',
  'Till 2 §',
  '1. ett,',
  '2. två.',
  'a) alfa',
  '– streck',
  '1.',
  '2.2 Nivå',
  'Bilaga 1',
  'Bilaga 2 Avgifter',
  'Övergångsbestämmelser',
  '2030:1',
  'Denna lag träder i kraft den 1 juli 2030.',
  '/Upphör att gälla U:2030-01-01/',
  '/Rubriken träder i kraft I:2030-01-01/',
  'PVFS 2030:1',
  'Provverkets föreskrifter om prov;',
  'beslutade den 1 maj 2030.',
  'Provverket föreskriver följande.',
  'Provverkets allmänna råd om tillämpningen av föreskrifterna om prov',
  'Utkom från trycket',
  'ISSN 1234-5678',
  'På Provverkets vägnar',
  'NAMN NAMNSSON',
  'Innehåll',
  'Prov ........ 3',
  '12',
  '1',
  'I lagen avses med',
  'prov: ett test,',
  'Ett prov ska tas enligt 5 kap. 3 § provlagen (2029:1)1 och',
  'Prov-',
  'ningen gäller.',
  'Rubrik över något',
  'liten bokstav först',
  'Vara        Pris',
  'Prov        100',
  'Prov\t100',
  '______________',
  '(PVFS 2030:2)',
  'Avse\u00ADende\u00A0här',
);
const gap = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n', '\f', ' ', '\r\n\r\n');
const text = fc
  .array(fc.tuple(piece, gap), { maxLength: 40 })
  .map((pairs) => pairs.map(([words, between]) => words + between).join(''));

/** Letters and figures only, soft hyphens and the hyphens of cut words out of the way. */
function marks(words: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const mark of words
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\d§]/gu) ?? [])
    found.set(mark, (found.get(mark) ?? 0) + 1);
  return found;
}

/** Everything a statute holds in words. */
function wordsOf(statute: Statute): string {
  const tree = flatten(statute).flatMap((provision) => [
    provision.label,
    provision.kind === 'section' || provision.kind === 'generalAdvice' ? '' : (provision.heading ?? ''),
    provision.variant ?? '',
    provision.text,
    ...withMarks(provision.notes),
  ]);
  const aside = [...(statute.removed ?? []), ...statute.notUnderstood].map((passage) => passage.text);
  return [statute.title, statute.enactingClause ?? '', ...withMarks(statute.notes), ...tree, ...aside].join('\n');
}

/** The mark of a footnote stands twice in print, in the words and before the note; here it stands before the note. */
function withMarks(notes: readonly string[] = []): string[] {
  return notes.flatMap((note) => [note, /^(?:\d{1,2} )+/.exec(note)?.[0] ?? '']);
}

function missing(before: string, statute: Statute): string[] {
  const after = marks(wordsOf(statute));
  return [...marks(before)].filter(([mark, times]) => (after.get(mark) ?? 0) < times).map(([mark]) => mark);
}

/** A tree is sound when its addresses are its own, worked out anew they are the same, and every id stands once. */
function isSound(statute: Statute): boolean {
  const all = flatten(statute);
  return (
    addressIndex(statute).size === all.length &&
    new Set(all.map(({ id }) => id)).size === all.length &&
    JSON.stringify(assignAddresses(statute.provisions)) === JSON.stringify(statute.provisions)
  );
}

describe('no word is lost', () => {
  it('of a text made of what statutes are made of', () => {
    fc.assert(
      fc.property(text, (words) => {
        const statute = parsePlainText(words, countingIds());
        expect(missing(words, statute)).toEqual([]);
        expect(isSound(statute)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('of the blocks of a document', () => {
    const block = fc.record({
      text: fc.oneof(piece, fc.constant('')),
      kind: fc.constantFrom<SourceBlock['kind']>('paragraph', 'heading', 'listItem', 'footnote', 'tableRow'),
      marker: fc.option(fc.constantFrom('1 §', '1.', 'a)', '–'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (parts) => {
        const blocks = parts.map(({ marker, ...part }, at): SourceBlock => ({
          line: at + 1,
          ...part,
          ...(marker && part.kind !== 'tableRow' ? { marker } : {}),
          ...(part.kind === 'tableRow' ? { text: `${part.text} | cell`, cells: [part.text, 'cell'] } : {}),
        }));
        const statute = parseStatute(blocks, countingIds());
        const words = blocks.map((one) => [one.marker ?? '', one.cells?.join(' ') ?? one.text].join(' ')).join('\n');
        expect(missing(words, statute)).toEqual([]);
        expect(isSound(statute)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('of any text at all', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(any, (words) => {
        const statute = parsePlainText(words, countingIds());
        expect(missing(words, statute)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

describe('reading is stable', () => {
  it('gives the same tree twice, and ids in the order of the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(parsePlainText(words, countingIds())).toEqual(parsePlainText(words, countingIds()));
      }),
      { numRuns: Math.min(runs, 100) },
    );
  });
});
