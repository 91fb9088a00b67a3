import { readOk, readRefused, sketch } from '../testing/read.ts';
import { decodeText } from './decode.ts';
import { sniffMarkup, sniffType } from './sniff.ts';

describe('encodings', () => {
  const TEXT = '1 § Åtgärder – ”här” 2 kap.\n';
  const windows = Buffer.from([
    0x31, 0x20, 0xa7, 0x20, 0xc5, 0x74, 0x67, 0xe4, 0x72, 0x64, 0x65, 0x72, 0x20, 0x96, 0x20, 0x94,
  ]);

  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 little endian with mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 little endian', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian with mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 big endian', Buffer.from(TEXT, 'utf16le').swap16(), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, uncertain: false });
  });

  it('reads windows-1252, and UTF-8 with a damaged byte as UTF-8', () => {
    expect(decodeText(windows)).toEqual({ text: '1 § Åtgärder – ”', encoding: 'windows-1252', uncertain: false });
    const damaged = Buffer.concat([Buffer.from(TEXT.repeat(20)), Buffer.from([0xc3]), Buffer.from('slut')]);
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', uncertain: true });
  });

  it('makes all line ends one kind', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it('says so when signs could not be read', async () => {
    const { warnings } = await readOk(
      Buffer.concat([Buffer.from('Åäö '.repeat(100)), Buffer.from([0xc3, 0x28])]),
      'x.txt',
    );
    expect(warnings[0]?.reason).toContain('teckenkodning');
  });
});

describe('types', () => {
  it.each([
    ['<!doctype html><p>x', 'a.txt', 'html'],
    ['<?xml version="1.0"?>\n<!-- x --><html><body>x</body></html>', 'a', 'html'],
    ['<p>Ett stycke', 'a.txt', 'html'],
    ['<p>Ett stycke', 'a.md', 'markdown'],
    ['<!DOCTYPE html [<!ENTITY a "b">]><html/>', 'a.html', 'xml'],
    ['<akn:akomaNtoso xmlns:akn="x"/>', 'a', 'xml'],
    ['<root a="1"><b/></root>', 'a', 'xml'],
    ['# Rubrik', 'a.md', 'markdown'],
    ['# Rubrik', 'a.txt', 'text'],
    ['< 5 mg ska anges', 'a.txt', 'text'],
  ])('tells %s', (text, name, kind) => {
    expect(sniffMarkup(text, name)).toBe(kind);
  });

  it('finds a PDF behind white space but not in prose', () => {
    expect(sniffType(Buffer.from('\n\n%PDF-1.4'))).toBe('pdf');
    expect(sniffType(Buffer.from('Filen börjar med %PDF-1.4'))).toBe('text');
  });
});

describe('plain text', () => {
  it('is kept as it is, line by line, gaps at empty lines and page breaks', async () => {
    const result = await readOk('Titel\n\n1 § Text\nvidare\f\n2 § Mer\n\f3 § Sist', 'x.txt');
    expect(result.plainText).toBe('Titel\n\n1 § Text\nvidare\f\n2 § Mer\n\f3 § Sist');
    expect(result.blocks.map((block) => [block.line, block.text, block.gapBefore])).toEqual([
      [1, 'Titel', false],
      [3, '1 § Text', true],
      [4, 'vidare', false],
      [5, '2 § Mer', true],
      [6, '3 § Sist', true],
    ]);
  });
});

describe('Markdown', () => {
  const read = async (text: string): Promise<string[]> => sketch(await readOk(text, 'x.md'));

  it('reads headings, paragraphs, lists with the numbers as typed, tables and code', async () => {
    expect(
      await read(
        '# Titel\n\nEtt *stycke* med\nradbrytning\\\noch `kod` och [länk](http://x) ![bild](y).\n\n3) tre\n4) fyra\n   - under\n\n     mer\n\n> citat\n\n| A | B |\n|---|---|\n| c | **d** |\n\n    rad ett\n\n    rad två\n\n***\n\n<!-- dold -->\n',
      ),
    ).toEqual([
      '+heading1: Titel',
      '+paragraph: Ett stycke med radbrytning',
      ' paragraph: och kod och länk .',
      ' listItem0: [3)] tre',
      ' listItem0: [4)] fyra',
      ' listItem1: [–] under',
      '+paragraph: mer',
      '+paragraph: citat',
      ' tableRow header: A | B',
      ' tableRow: c | d',
      '+paragraph: rad ett',
      '+paragraph: rad två',
    ]);
  });

  it('lists HTML it left out, keeps line breaks, and items that begin with a list', async () => {
    const result = await readOk('<div>gömt</div>\n\na<br>b <b>c</b>\n\n- - x\n- # Rubrik\n-\n', 'x.md');
    expect(sketch(result)).toEqual([
      '+paragraph: a',
      ' paragraph: b c',
      ' listItem0: [–] ',
      ' listItem1: [–] x',
      ' listItem0: [–] ',
      '+heading1: Rubrik',
      ' listItem0: [–] ',
    ]);
    expect(result.warnings[0]?.text).toBe('<div>gömt</div>');
  });
});

describe('HTML', () => {
  const read = async (body: string): Promise<string[]> =>
    sketch(await readOk(`<!doctype html><html><body>${body}</body></html>`, 'x.html'));

  it('reads headings, paragraphs, text without elements and line breaks', async () => {
    expect(
      await read('<h1>Titel</h1>lös text<p>Ett <b>två</b>&nbsp;tre<br>rad<br><br>nytt</p><div>a<div>b</div>c</div>'),
    ).toEqual([
      '+heading1: Titel',
      '+paragraph: lös text',
      '+paragraph: Ett två tre',
      ' paragraph: rad',
      '+paragraph: nytt',
      '+paragraph: a',
      '+paragraph: b',
      '+paragraph: c',
    ]);
  });

  it('numbers lists as a browser does', async () => {
    expect(
      await read(
        '<ol start=3 type=a><li>x<li value=7>y<ul><li>z<p>mer</p></ul></ol><ol><li><p>p</p><p>q</p></li></ol><ol type=I start=x><li>r</ol><ul><li></li>lös</ul><dl><dt>t<dd>d</dl>',
      ),
    ).toEqual([
      ' listItem0: [c.] x',
      ' listItem0: [g.] y',
      ' listItem1: [–] z',
      '+paragraph: mer',
      ' listItem0: [1.] p',
      '+paragraph: q',
      ' listItem0: [I.] r',
      '+paragraph: lös',
      '+paragraph: t',
      ' paragraph: d',
    ]);
  });

  it('keeps columns in place under merged cells, and a table of one column as paragraphs', async () => {
    expect(
      await read(
        '<table><caption>Tabell</caption><thead><tr><th>A<th>B<th>C</thead><tr><td rowspan=2>d<td colspan=2>e<tr><td>f<td>g<tr></table><table><tr><td>ensam</table>',
      ),
    ).toEqual([
      '+paragraph: Tabell',
      ' tableRow header: A | B | C',
      ' tableRow: d | e |',
      ' tableRow: | f | g',
      '+paragraph: ensam',
    ]);
  });

  it('refuses a cell nested without end', async () => {
    expect((await readRefused(`<html><body><table><tr><td>a<td>${'<span>'.repeat(400)}x</table>`)).code).toBe(
      'TOO_LARGE',
    );
  });

  it('takes the main part of a page, leaves menus out and says so, keeps preformatted lines', async () => {
    const result = await readOk(
      '<html><body><nav>meny</nav><main><p>Text<sup><a href="#n">1</a></sup> m<sup>2</sup><p hidden>dold<form>sök</form><pre>ett\ntvå\n\ntre</pre></main></body></html>',
    );
    expect(sketch(result)).toEqual(['+paragraph: Text m2', '+paragraph: ett', ' paragraph: två', '+paragraph: tre']);
    expect(result.warnings.map((warning) => warning.text)).toEqual(['sök']);
    const page = await readOk(
      '<html><body><nav>meny</nav><footer></footer><table><tr><td colspan=x>a<td>b</table><p>Text</body></html>',
    );
    expect(page.warnings.map((warning) => warning.text)).toEqual(['meny']);
  });
});
