import { makeDocx, p, r, tc } from '../../testing/docx.ts';
import { readOk, readRefused, sketch } from '../../testing/read.ts';
import { makeZip } from '../../testing/zip.ts';

const read = async (
  body: string,
  more: { styles?: string; numbering?: string; footnotes?: string } = {},
): Promise<string[]> => sketch(await readOk(makeDocx({ body, ...more })));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

describe('Word files that leave things out or are oddly made', () => {
  it('finds parts by relations of any spelling, and refuses a file whose document part is gone', async () => {
    const document = {
      name: 'doc/main.xml',
      content: `<w:document ${W}><w:body>${p('Text', '<w:pStyle w:val="A"/>')}</w:body></w:document>`,
    };
    const parts = (target: string) => [
      { name: '[Content_Types].xml', content: '<Types/>' },
      {
        name: '_rels/.rels',
        content: `<Relationships ${RELATIONS}><Relationship Type="x/officeDocument" Target="${target}"/><Relationship/></Relationships>`,
      },
      {
        name: 'doc/_rels/main.xml.rels',
        content: `<Relationships ${RELATIONS}><Relationship Type="x/styles" Target="../s/./styles.xml"/><Relationship Type="x/styles" Target="other.xml"/><Relationship Type="x/numbering" Target="http://x" TargetMode="External"/></Relationships>`,
      },
      {
        name: 's/styles.xml',
        content: `<w:styles ${W}><w:style w:styleId="A"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:default="1"/></w:styles>`,
      },
    ];
    expect(sketch(await readOk(makeZip([...parts('/doc/main.xml'), document])))).toEqual(['+heading2: Text']);
    expect((await readRefused(makeZip(parts('doc/gone.xml')))).code).toBe('DAMAGED');
  });

  it('reads parts in western encodings and stored without packing', async () => {
    const xml = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><w:document ${W}><w:body>${p('Åtgärd')}</w:body></w:document>`,
      'latin1',
    );
    expect(
      sketch(
        await readOk(
          makeZip([
            { name: '[Content_Types].xml', content: '<Types/>' },
            { name: 'word/document.xml', content: xml, method: 0 },
          ]),
        ),
      ),
    ).toEqual(['+paragraph: Åtgärd']);
    const empty = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<?xml version="1.0"?>' },
    ]);
    expect((await readRefused(empty)).code).toBe('DAMAGED');
  });

  it('takes elements without their attributes as they come', async () => {
    const body = p(
      `<w:bookmarkStart/><w:bookmarkEnd/><w:bookmarkEnd w:id="9"/>${r('a')}<w:r><w:sym/><w:sym w:char="0000"/><w:sym w:char="2713"/><w:footnoteReference/><w:instrText>x</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r(' ', '<w:vanish/>')}<w:r><mc:AlternateContent/></w:r>`,
    );
    expect(await read(body)).toEqual(['+paragraph: a✓']);
  });

  it('finds text boxes behind old and new drawings, nested to a limit', async () => {
    const fallback = `<w:pict><mc:AlternateContent><mc:Fallback><w:txbxContent>${p('gammal')}</w:txbxContent></mc:Fallback></mc:AlternateContent><mc:AlternateContent/>text</w:pict>`;
    let nested = p('innerst');
    for (let depth = 0; depth < 12; depth += 1)
      nested = p(
        `${r(`ruta ${depth}`)}<w:r><w:drawing><w:graphic><w:txbxContent>${nested}</w:txbxContent></w:graphic></w:drawing></w:r>`,
      );
    const result = await read(p(`${r('bild')}<w:r>${fallback}</w:r>`) + nested);
    expect(result.slice(0, 3)).toEqual(['+paragraph: bild', '+paragraph: gammal', '+paragraph: ruta 11']);
    expect(result.length).toBeLessThan(14);
  });

  it('reads wrappers around paragraphs in the body, in notes and in choices', async () => {
    const body =
      `<w:customXml>${p('i xml')}</w:customXml><mc:AlternateContent><mc:Fallback>${p('i val')}</mc:Fallback></mc:AlternateContent><w:unknown/>` +
      p(`${r('not')}<w:r><w:footnoteReference w:id="1"/><w:footnoteReference w:id="2"/></w:r>`);
    expect(
      await read(body, {
        footnotes: `<w:footnote w:id="1"><w:sdt>${p('inne')}</w:sdt></w:footnote><w:footnote w:id="2">${p('<w:r/>')}</w:footnote>`,
      }),
    ).toEqual(['+paragraph: i xml', '+paragraph: i val', '+paragraph: not', ' footnote: [1] inne']);
  });

  it('prints lists whose levels are half defined', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl/><w:lvl w:ilvl="12"/><w:lvl w:ilvl="0"><w:lvlText w:val="%1%5.%4"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="»"/></w:lvl><w:lvl w:ilvl="3"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride/><w:lvlOverride w:ilvl="8"/></w:num><w:num/>';
    const at = (level: string): string => `<w:numPr>${level}<w:numId w:val="1"/></w:numPr>`;
    const body =
      ['<w:ilvl w:val="1"/>', '<w:ilvl w:val="2"/>', '<w:ilvl w:val="3"/>', '']
        .map((level) => p('x', at(level)))
        .join('') + p('y', '<w:pStyle w:val="N"/>');
    const styles =
      '<w:style w:type="paragraph" w:styleId="N"><w:basedOn w:val="gone"/><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr></w:style>';
    expect(await read(body, { numbering, styles })).toEqual([
      ' listItem1: [•] x',
      ' listItem2: [»] x',
      '+paragraph: x',
      ' listItem0: [0.0] x',
      '+paragraph: y',
    ]);
  });

  it('keeps words of a table cell whose last mark is deleted, and rows of one cell beside rows of two', async () => {
    const gone = `<w:tc>${p(r('a'), '<w:rPr><w:del/></w:rPr>')}${p('b')}</w:tc>`;
    const { blocks } = await readOk(
      makeDocx({ body: `<w:tbl><w:tr>${gone}${tc('c')}</w:tr><w:tr>${tc('d')}</w:tr><w:tr/></w:tbl>` }),
    );
    expect(blocks.map((block) => block.cells)).toEqual([['ab', 'c'], ['d']]);
  });

  it('holds the size of what is unpacked, not only of what is declared', async () => {
    const bytes = makeDocx({
      body: Array.from({ length: 3000 }, (_each, index) => p(`Stycke ${index}`)).join(''),
      styles: '',
    });
    expect((await readRefused(bytes, 'x', { zipTotalBytes: 1000 })).code).toBe('ZIP_BOMB');
    expect((await readRefused(bytes, 'x', { zipEntries: 3 })).code).toBe('ZIP_BOMB');
    expect((await readRefused(bytes, 'x', { zipEntryBytes: 100 })).code).toBe('ZIP_BOMB');
  });
});
