import { flatten } from '@samsyn/statute';
import { readOk, sketch } from '../testing/read.ts';
import { countingIds } from '../testing/statutes.ts';
import { toStatute } from '../to-statute.ts';

const akn = (body: string, more = ''): string =>
  `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRname value="Lag om planer"/><FRBRnumber value="2026:1"/></FRBRWork></identification></meta>${more}<body>${body}</body></act></akomaNtoso>`;

const outline = async (xml: string): Promise<string[]> => {
  const statute = toStatute(await readOk(xml), countingIds());
  return flatten(statute).map((each) =>
    `${each.kind} ${each.address} [${each.label}] ${each.heading ? `«${each.heading}» ` : ''}${each.text}`.trim(),
  );
};

describe('Akoma Ntoso of others', () => {
  it('maps articles, paragraphs, points, lists, cross headings and headings of sections', async () => {
    const body = `<chapter><num>1 kap.</num><heading>Inledning</heading>
      <section GUID="not a uuid"><num>1 §</num><heading>Syfte</heading><content><p>Ett.  Två.</p></content></section>
      <crossHeading>Krav</crossHeading>
      <section><num>2 §</num><subsection><intro><p>Planen ska</p></intro><point><num>1)</num><content><p>finnas,</p></content></point>
        <point><num>2)</num><intro><p>hållas</p></intro><point><num>a)</num><content><p>aktuell.</p></content></point></point><wrapUp><p>Gäller alla.</p></wrapUp></subsection>
        <subsection><content><p>Andra<eol/>stycket.<authorialNote><p>En not.</p></authorialNote></p><blockList><listIntroduction>Lista:</listIntroduction><item><num>1.</num><p>ett</p></item></blockList></content></subsection></section>
      <section><num>3 §</num><list><intro><p>Följande</p></intro><point><num>1.</num><content><p>x</p></content></point></list></section></chapter>`;
    expect(await outline(akn(body))).toEqual([
      'chapter 1 kap. [1 kap.] «Inledning»',
      'heading 1 kap. rubrik 1 [] Syfte',
      'section 1 kap. 1 § [1 §] «Syfte»',
      'subsection 1 kap. 1 § 1 st [] Ett. Två.',
      'heading 1 kap. rubrik 2 [] Krav',
      'section 1 kap. 2 § [2 §] «Krav»',
      'subsection 1 kap. 2 § 1 st [] Planen ska',
      'item 1 kap. 2 § 1 st 1 p [1)] finnas,',
      'item 1 kap. 2 § 1 st 2 p [2)] hållas',
      'subitem 1 kap. 2 § 1 st 2 p a [a)] aktuell.',
      'subsection 1 kap. 2 § 2 st [] Gäller alla.',
      'subsection 1 kap. 2 § 3 st [] Andra stycket. Lista:',
      'item 1 kap. 2 § 3 st 1 p [1.] ett',
      'section 1 kap. 3 § [3 §] «Krav»',
      'subsection 1 kap. 3 § 1 st [] Följande',
      'item 1 kap. 3 § 1 p [1.] x',
    ]);
  });

  it('reads tables, attachments, title, number and enacting clause, and lists what it cannot place', async () => {
    const xml = akn(
      '<section><num>1 §</num><content><p>Text</p><table><tr><th><p>A</p></th></tr><tr><td>b</td></tr></table><foreign>bild</foreign></content></section><componentRef src="x"/><mystery>okänt</mystery>',
      '<preface><longTitle><p><docTitle>Lagen<authorialNote><p>Rubriknot</p></authorialNote></docTitle></p></longTitle></preface><preamble><formula name="x"><p>Föreskrivs följande.</p></formula></preamble>',
    ).replace(
      '</body>',
      '</body><attachments><attachment><num>Bilaga 1</num><heading>Kartor</heading><doc name="annex"><mainBody><p>I bilagan</p></mainBody></doc></attachment><attachment/></attachments>',
    );
    const statute = toStatute(await readOk(xml), countingIds());
    expect(statute).toMatchObject({
      title: 'Lagen',
      designation: '2026:1',
      enactingClause: 'Föreskrivs följande.',
      notes: ['Rubriknot'],
    });
    expect(statute.notUnderstood.map((each) => each.text)).toEqual(['bild', 'okänt']);
    expect(flatten(statute).map((each) => each.kind)).toEqual([
      'section',
      'subsection',
      'tableRow',
      'tableRow',
      'annex',
    ]);
    const annex = statute.provisions.at(-1);
    expect([annex?.label, annex?.heading, annex?.text]).toEqual(['Bilaga 1', 'Kartor', 'I bilagan']);
  });

  it('gives blocks and plain text as every other format does', async () => {
    const result = await readOk(
      akn(
        '<chapter><num>1 kap.</num><heading>Inledning</heading><section><num>1 §</num><paragraph><content><p>Ett.</p></content></paragraph></section></chapter>',
      ),
    );
    expect(result.format).toBe('akn');
    expect(sketch(result)).toEqual([
      '+heading1: Lag om planer',
      '+heading2: [1 kap.] Inledning',
      '+paragraph: [1 §] Ett.',
    ]);
  });
});
