import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds } from '../align/testing/tree.ts';
import { proposeCuts, type Passage, type ProposedCut } from './index.ts';

const DRAFT = parsePlainText(
  [
    'Föreskrifter om lagring',
    '',
    '1 kap. Inledande bestämmelser',
    '',
    '1 § Dessa föreskrifter gäller regionernas lagring.',
    '',
    '2 § Med lager avses varor som hålls i beredskap.',
    '',
    '2 kap. Lager',
    '',
    '1 § Regionen ska ha ett lager.',
    '',
    'Lagret ska räcka i fyra veckor.',
    '',
    '2 § Lagret ska kontrolleras varje år.',
    '',
    '3 § Regionen ska rapportera till Socialstyrelsen.',
  ].join('\n'),
  countingIds(1),
);

const paragraphs = (...texts: string[]): Passage[] => texts.map((text) => ({ text, kind: 'paragraph' }));
const brief = ({ passage, as, reason, places }: ProposedCut): unknown[] => [
  passage,
  reason ?? as,
  ...places.map(({ address }) => address),
];
const proposed = (...texts: string[]): unknown[][] => proposeCuts(paragraphs(...texts), DRAFT).map(brief);

describe('the proposals to cut an answer', () => {
  it('put what stands under a line with a place there, until the next', () => {
    expect(
      proposed(
        'Allmänna synpunkter',
        'Regionen är positiv till förslaget.',
        '2 kap. 1 §',
        'Fyra veckor är för länge.',
        'Kostnaden bör ersättas.',
        'Till 2 kap. 3 §:',
        'Rapporteringen bör ske digitalt.',
      ),
    ).toEqual([
      [0, 'HEADING'],
      [1, 'GENERAL'],
      [2, 'HEADING'],
      [3, 'POINT', '2 kap. 1 §'],
      [4, 'POINT', '2 kap. 1 §'],
      [5, 'HEADING'],
      [6, 'POINT', '2 kap. 3 §'],
    ]);
  });

  it('take the place that the words themselves name where no line does', () => {
    expect(proposed('Regionen anser att 2 kap. 1 § andra stycket bör utgå.', 'Förslaget är bra.')).toEqual([
      [0, 'POINT', '2 kap. 1 § 2 st'],
      [1, 'GENERAL'],
    ]);
  });

  it.each([
    ['2 kap. 2 § – Kontrollen bör ske vartannat år.', '2 kap. 2 §'],
    ['2 kap. 2 §: Kontrollen bör ske vartannat år.', '2 kap. 2 §'],
    ['Synpunkter på 2 kap. 2 §. Kontrollen bör ske vartannat år.', '2 kap. 2 §'],
    ['2 kap. 2 § Kontrollen bör ske vartannat år.', '2 kap. 2 §'],
  ])('read the place that begins the words: %s', (text, address) => {
    expect(proposed(text, 'Det räcker.')).toEqual([
      [0, 'POINT', address],
      [1, 'POINT', address],
    ]);
  });

  it('narrow the place to the part that the words name first', () => {
    expect(
      proposed(
        '2 kap. 1 §',
        'Andra stycket är otydligt.',
        'Jämför 1 kap. 2 § och andra stycket.',
        '2 kap. 3 § bör utgå.',
      ),
    ).toEqual([
      [0, 'HEADING'],
      [1, 'POINT', '2 kap. 1 § 2 st'],
      [2, 'POINT', '2 kap. 1 §'],
      [3, 'POINT', '2 kap. 3 §'],
    ]);
  });

  it('leave places in other acts alone', () => {
    expect(proposed('Enligt 2 kap. 1 § arbetsmiljölagen (1977:1160) gäller annat.')).toEqual([[0, 'GENERAL']]);
  });

  it('offer every place that is named, once, the nearest first', () => {
    const [, cut] = proposeCuts(paragraphs('2 kap. 1 §', 'Se även 2 kap. 2 och 3 §§ samt 2 kap. 1 §.'), DRAFT);
    expect(cut?.offers.map(({ address }) => address)).toEqual(['2 kap. 1 §', '2 kap. 2 §', '2 kap. 3 §']);
  });

  it('keep together what a turned page, a list or an announced wording parted', () => {
    expect(
      proposed(
        '2 kap. 1 §',
        'Fyra veckor är en tid som',
        'vi inte kan hålla.',
        'Regionen föreslår följande lydelse:',
        '”Lagret ska räcka i två veckor.”',
      ),
    ).toEqual([
      [0, 'HEADING'],
      [1, 'POINT', '2 kap. 1 §'],
      [3, 'POINT', '2 kap. 1 §'],
    ]);
  });

  it.each([
    ['2 kap. 1 § bör ges följande lydelse: ”Regionen ska ha två lager.”', 'Regionen ska ha två lager.'],
    ['Vi föreslår därför denna text: "Regionen ska ha två lager."', 'Regionen ska ha två lager.'],
    ['Utredningen skriver: ”Regionen ska ha två lager.”', null],
    ['Vi föreslår en annan lydelse.', null],
  ])('find the wording that is proposed: %s', (text, wording) => {
    expect(proposeCuts(paragraphs(text), DRAFT)[0]?.wording).toBe(wording);
  });

  it('tell letterhead, greeting, signature and page numbers from what is said', () => {
    expect(
      proposed(
        'Dnr HSN 2026-0012',
        'registrator@regionen.example',
        '– 2 –',
        'Förslaget är bra.',
        'Med vänlig hälsning',
        'Hälso- och sjukvårdsdirektören',
      ),
    ).toEqual([
      [0, 'SENDER'],
      [1, 'SENDER'],
      [2, 'FURNITURE'],
      [3, 'GENERAL'],
      [4, 'SENDER'],
      [5, 'SENDER'],
    ]);
  });

  it('put a sign that the file has lost back in a line that names a place', () => {
    expect(proposed('2 kap. 1', 'Fyra veckor är för länge.')).toEqual([
      [0, 'HEADING'],
      [1, 'POINT', '2 kap. 1 §'],
    ]);
  });

  it('begin with the first passage and leave none out, whatever it holds', () => {
    const texts = ['', '§', '1', 'a', '§ § §', '2 kap. 1 §', '"', 'ö'.repeat(5000), '\u0000', ': :', '1–1000000 §§'];
    const cuts = proposeCuts(paragraphs(...texts), DRAFT);
    expect(cuts[0]?.passage).toBe(0);
    expect(cuts.map(({ passage }) => passage)).toEqual(
      [...new Set(cuts.map(({ passage }) => passage))].sort((a, b) => a - b),
    );
  });

  it('are none for nothing', () => {
    expect(proposeCuts([], DRAFT)).toEqual([]);
  });
});
