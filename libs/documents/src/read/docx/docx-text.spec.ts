import { makeDocx, p, r, tc } from '../../testing/docx.ts';
import { readOk, sketch } from '../../testing/read.ts';

const read = async (
  body: string,
  more: { styles?: string; footnotes?: string; endnotes?: string } = {},
): Promise<string[]> => sketch(await readOk(makeDocx({ body, ...more })));

const STYLES = `
  <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitelrubrik"/><w:basedOn w:val="Rubrik1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Mellan"><w:name w:val="Mellanrubrik"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/></w:style>`;

describe('words of a Word file', () => {
  it('takes headings from style names, from styles based on them and from outline levels', async () => {
    const body =
      p('Lag', '<w:pStyle w:val="Rubrik1"/>') +
      p('1 kap.', '<w:pStyle w:val="Kapitel"/>') +
      p('Krav', '<w:pStyle w:val="Mellan"/>') +
      p('Undantag', '<w:outlineLvl w:val="1"/>') +
      p('Text', '<w:outlineLvl w:val="9"/>') +
      p('Snurra', '<w:pStyle w:val="Loop"/>');
    expect(await read(body, { styles: STYLES })).toEqual([
      '+heading1: Lag',
      '+heading1: 1 kap.',
      '+heading3: Krav',
      '+heading2: Undantag',
      '+paragraph: Text',
      '+paragraph: Snurra',
    ]);
  });

  it('normalises soft hyphens, hard spaces and hyphens, tabs and symbols', async () => {
    const body =
      p(
        `${r('1\u00A0§')}<w:r><w:tab/><w:t>Sam</w:t><w:softHyphen/><w:t>hälls\u00ADviktig</w:t><w:noBreakHyphen/><w:t>het</w:t></w:r>`,
      ) +
      p(
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:char="F041"/><w:sym w:char="zz"/><w:t xml:space="preserve"> 3</w:t></w:r>',
      );
    expect(await read(body)).toEqual(['+paragraph: 1 § Samhällsviktig-het', '+paragraph: ≥A 3']);
  });

  it('makes a line break a line of its own without a gap, and no words of a page break', async () => {
    expect(
      await read(
        p('<w:r><w:t>Rad ett</w:t><w:br/><w:t>Rad två</w:t><w:br w:type="page"/><w:cr/><w:t>Rad tre</w:t></w:r>'),
      ),
    ).toEqual(['+paragraph: Rad ett', ' paragraph: Rad två', ' paragraph: Rad tre']);
  });

  it('reads hyperlinks, content controls, smart tags, fields and formulas, not field instructions', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText><w:t>EJ</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7 §</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body =
      p(
        `<w:hyperlink>${r('länk ')}</w:hyperlink><w:sdt><w:sdtContent>${r('styrd ')}</w:sdtContent></w:sdt><w:smartTag>${r('tagg ')}</w:smartTag>${field}<w:fldSimple>${r(' enkelt')}</w:fldSimple><m:oMath><m:r><m:t> x=2</m:t></m:r></m:oMath>`,
      ) + `<w:sdt><w:sdtContent>${p('I en innehållskontroll')}</w:sdtContent></w:sdt>`;
    expect(await read(body)).toEqual([
      '+paragraph: länk styrd tagg 7 § enkelt x=2',
      '+paragraph: I en innehållskontroll',
    ]);
  });

  it('does not let a field that is never ended swallow the document', async () => {
    const body =
      p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>borta</w:t></w:r>') +
      p('Kvar');
    expect(await read(body)).toEqual(['+paragraph: Kvar']);
  });

  it('reads text boxes once, after the paragraph they hang on', async () => {
    const box = (text: string): string => `<w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing>`;
    const body =
      p(
        `${r('Före')}<w:r><mc:AlternateContent><mc:Choice>${box('I rutan')}</mc:Choice><mc:Fallback>${box('I rutan')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p('Efter');
    expect(await read(body)).toEqual(['+paragraph: Före', '+paragraph: I rutan', '+paragraph: Efter']);
  });

  it('puts notes behind the paragraph that calls them, numbered in order', async () => {
    const note = (id: string, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const result = await read(
      p(
        `${r('Text')}<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="99"/></w:r>`,
      ) + p('Mer'),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('-')}</w:footnote>${note('7', 'Jfr direktivet.')}`,
        endnotes: `<w:endnote w:id="2">${p('Slutnot.')}</w:endnote>`,
      },
    );
    expect(result).toEqual([
      '+paragraph: Text',
      ' footnote: [1] Jfr direktivet.',
      ' footnote: [2] Slutnot.',
      '+paragraph: Mer',
    ]);
  });

  it('leaves hidden text, pictures, tables of contents and embedded files out and says so', async () => {
    const toc =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body =
      p(`${toc}${r('1 kap. 3')}`) +
      p('2 kap. 5', '<w:pStyle w:val="TOC1"/>') +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p(
        `${r('Synlig')}${r('dold', '<w:vanish/>')}${r(' visad', '<w:vanish w:val="0"/>')}<w:r><w:drawing/></w:r><w:r><w:object/></w:r>`,
      ) +
      '<w:altChunk/>';
    const result = await readOk(makeDocx({ body, styles: STYLES }));
    expect(sketch(result)).toEqual(['+paragraph: Synlig visad']);
    expect(result.warnings.map((warning) => [warning.text, warning.reason])).toEqual([
      ['1 kap. 3 / 2 kap. 5', 'Innehållsförteckningen är utelämnad.'],
      ['dold', 'Dold text i Word-filen är utelämnad.'],
      ['Synlig visad', 'Ett innehåll som inte är text (bild) är utelämnat.'],
      ['Synlig visad', 'Ett innehåll som inte är text (inbäddat objekt) är utelämnat.'],
      ['', 'En inbäddad fil i dokumentet lästes inte. Klistra in dess text i dokumentet.'],
    ]);
  });

  it('carries the id of our own bookmark, once, and not when its words are gone', async () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const mark = (name: string, words: string, number: string): string =>
      `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${words}<w:bookmarkEnd w:id="${number}"/>`;
    const name = (each: string): string => `sam_${each.replaceAll('-', '')}`;
    const body =
      p(mark(name(id), r('1 § Text'), '1')) +
      p(mark(name(id), r('Kopia'), '2')) +
      p(mark(name(other), '', '3') + r('Rest')) +
      `<w:bookmarkStart w:id="4" w:name="${name(other)}"/>` +
      p('Nästa') +
      p(mark('_Ref1', r('Annat'), '5'));
    const { blocks } = await readOk(makeDocx({ body }));
    expect(blocks.map((block) => block.id)).toEqual([id, undefined, undefined, other, undefined]);
  });

  it('keeps line numbers that agree with the plain text', async () => {
    const body = p('Ett') + p('Två') + `<w:tbl><w:tr>${tc('A')}${tc('B')}</w:tr></w:tbl>`;
    const { blocks, plainText } = await readOk(makeDocx({ body }));
    const lines = plainText.split('\n');
    for (const block of blocks) expect(lines[block.line - 1]).toBe(block.text);
  });

  it('reads strict files and other prefixes', async () => {
    const { makeZip } = await import('../../testing/zip.ts');
    const bytes = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      {
        name: 'word/document.xml',
        content:
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strikt</x:t></x:r></x:p></x:body></x:document>',
      },
    ]);
    expect(sketch(await readOk(bytes))).toEqual(['+paragraph: Strikt']);
  });
});
