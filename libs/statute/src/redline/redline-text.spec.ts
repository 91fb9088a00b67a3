import fc from 'fast-check';
import { tokenize } from '../align/tokens.ts';
import { slideHunk } from './slide.ts';
import { isReplaced, redlineText, type Segment } from './index.ts';

/** `same [-deleted-] [+inserted+]`: a redline a person can read. */
const show = (segments: Segment[]): string =>
  segments
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

const rebuild = (segments: Segment[], side: 'deleted' | 'inserted'): string =>
  segments
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');

const word = fc.constantFrom(
  'och',
  'anmälan',
  'får',
  '5 a §',
  '2 kap.',
  '10–12 §§',
  '2010:900',
  '1 000,50',
  'm.m.',
  'ska',
  '.',
  ',',
  'råd',
  'å',
  '𝒜',
);
const words = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '', '\u00a0', '  ')), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));
const anyText = fc.oneof(
  words,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('redlineText', () => {
  it.each([
    ['', '', ''],
    ['Lika.', 'Lika.', 'Lika.'],
    ['', 'Ny text.', '[+Ny text.+]'],
    ['Borta.', '', '[-Borta.-]'],
    ['Enligt 5 a § får den', 'Enligt 5 b § får den', 'Enligt [-5 a § -][+5 b § +]får den'],
    ['avgift om 1 000,50 kr per år', 'avgift om 1 000,75 kr per år', 'avgift om [-1 000,50 -][+1 000,75 +]kr per år'],
    [
      'Den som ansöker om bidrag ska betala.',
      'Den som söker bidrag ska betala.',
      'Den som [-ansöker om -][+söker +]bidrag ska betala.',
    ],
    [
      'Anmälan görs av ägaren i skriftlig form till kommunen.',
      'Anmälan görs av brukaren i skriftlig form till staten.',
      'Anmälan görs av [-ägaren -][+brukaren +]i skriftlig form till [-kommunen-][+staten+].',
    ],
    [
      'Anmälan görs av ägaren eller den skriftligt och i tid.',
      'Anmälan görs av brukaren eller den muntligt och i tid.',
      'Anmälan görs av [-ägaren eller den skriftligt -][+brukaren eller den muntligt +]och i tid.',
    ],
    [
      'A får bygga. C får gräva.',
      'A får bygga. B får bygga. C får gräva.',
      'A får bygga. [+B får bygga. +]C får gräva.',
    ],
    ['ett två tre fyra', 'ett två  tre fyra', 'ett två[- -][+  +]tre fyra'],
    ['helt annan text här', 'ingenting gemensamt alls nu', '[-helt annan text här-][+ingenting gemensamt alls nu+]'],
  ])('%s → %s', (oldText, newText, expected) => {
    expect(show(redlineText(oldText, newText))).toBe(expected);
  });

  it('gives both texts back byte for byte, in order, without empty or neighbouring equal runs', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 0, max: 20 }), (oldText, newText, maxEdits) => {
        const segments = redlineText(oldText, newText, { maxEdits });
        expect(rebuild(segments, 'deleted')).toBe(oldText);
        expect(rebuild(segments, 'inserted')).toBe(newText);
        segments.forEach(({ kind, text }, index) => {
          expect(text).not.toBe('');
          expect(kind).not.toBe(segments[index - 1]?.kind);
          if (kind === 'deleted') expect(segments[index - 1]?.kind).not.toBe('inserted');
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('never cuts a token in two', () => {
    fc.assert(
      fc.property(words, words, (oldText, newText) => {
        const cuts = new Set([0]);
        let at = 0;
        for (const { kind, text } of redlineText(oldText, newText)) {
          if (kind !== 'inserted') cuts.add((at += text.length));
        }
        for (const { core, start } of tokenize(oldText)) {
          for (let inside = start + 1; inside < start + core.length; inside += 1) expect(cuts.has(inside)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('slides a change to the right where a clause ends there', () => {
    const [before, after] = [tokenize('a b , , b'), tokenize('a a och b , , b b')];
    const hunk = { oldStart: 4, oldEnd: 4, newStart: 6, newEnd: 7 };
    expect(slideHunk(before, after, hunk, { left: 2, right: 1 })).toEqual({
      oldStart: 5,
      oldEnd: 5,
      newStart: 7,
      newEnd: 8,
    });
  });

  it('is bounded: past the limit the stretch is shown as replaced, and long texts are cut at what is unique in both', () => {
    const old = Array.from({ length: 3000 }, (_, index) => `ord${index}`);
    const now = old.map((text, index) => (index % 10 === 3 ? `nytt${index}` : text));
    const segments = redlineText(old.join(' '), now.join(' '));
    expect(segments.filter(({ kind }) => kind === 'deleted')).toHaveLength(300);
    const swapped = redlineText('a b c d e f g h', 'b a d c f e h g', { maxEdits: 2, minSimilarity: 0 });
    expect(isReplaced(swapped)).toBe(true);
    expect(isReplaced(redlineText('a b c', 'a b d'))).toBe(false);
  });
});
