import { jest } from '@jest/globals';
import { formData, idAt, rowOf } from '../testing/answer-form.ts';
import { makeDocx, p, r, tc, type DocxParts } from '../testing/docx.ts';
import { makeZip } from '../testing/zip.ts';
import { accountOfForm, type FormAccount } from './account.ts';
import { readAnswerForm, type FormRead } from './read.ts';
import { COLUMNS } from './words.ts';

const DATA = formData();
const KRAV = '2 kap. 1 §';
const LAW = 'Kravet gäller alla vårdgivare i regionen.';

const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
const cell = (inside: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;
const HEAD = tr(COLUMNS.map((name) => tc(name)).join(''));
const row = (comment: string, address = KRAV, law = LAW): string =>
  tr([tc(address), tc(law), tc('Välj'), cell(comment), cell(p(''))].join(''));

async function read(body: string, more: Partial<DocxParts> = {}): Promise<FormRead> {
  const result = await readAnswerForm(makeDocx({ body, ...more }));
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.form;
}

const account = async (body: string, more: Partial<DocxParts> = {}): Promise<FormAccount> =>
  accountOfForm(await read(body, more), DATA);

// A busy machine is many times slower than an idle one.
jest.setTimeout(60_000);

describe('a cell of a form', () => {
  it('is read with its lists, notes and boxes', async () => {
    const list = (text: string, numId: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`);
    const note = p(`${r('Ord')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const lost = p(`${r('Mer')}<w:r><w:footnoteReference w:id="9"/></w:r>`);
    const box = p(`<w:r><w:pict><w:txbxContent>${p('I en ruta')}</w:txbxContent></w:pict></w:r>`);
    const nested = tbl(tr(tc('inuti') + tc('tabell')));
    const level = (id: number, format: string, words: string): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl></w:abstractNum>`;
    const num = (id: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const { rows } = await read(
      tbl(
        HEAD +
          row(
            p('Hop', '<w:rPr><w:del/></w:rPr>') +
              p('slaget') +
              list('ett', 1) +
              list('två', 1) +
              list('prick', 2) +
              note +
              lost +
              box +
              nested,
          ),
      ),
      {
        numbering: level(1, 'decimal', '%1.') + level(2, 'bullet', '•') + num(1) + num(2),
        footnotes: `<w:footnote w:id="2">${p('Notens ord')}</w:footnote>`,
      },
    );
    expect(rows[0]?.text).toBe(
      'Hopslaget\n\n1. ett\n2. två\n– prick\n\nOrd\n\n(Not: Notens ord)\n\nMer\n\nI en ruta\n\ninuti\n\ntabell',
    );
  });

  it('tells what it holds that cannot be taken in', async () => {
    const hidden = p(`${r('Synligt')}${r('dolt', '<w:vanish/>')}<w:r><w:drawing/></w:r>`);
    const { rows } = await account(tbl(HEAD + row(hidden)));
    expect(rows[0]).toMatchObject({ state: 'FILLED', notRead: ['bild', 'dold text: dolt'], suggestion: null });
  });

  it('is read as if open changes were accepted, and says how many there are', async () => {
    const changed = p(`${r('Kvar ')}<w:ins>${r('nytt')}</w:ins><w:del><w:r><w:delText>borta</w:delText></w:r></w:del>`);
    const form = await read(tbl(HEAD + row(changed) + tr(tc('x'), '<w:del/>')));
    expect(form).toMatchObject({ trackedChanges: 3, rows: [{ text: 'Kvar nytt' }] });
  });
});

describe('comments in the margin', () => {
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const withComments = (body: string): Uint8Array => {
    const parts = `<w:comments xmlns:w="${W}"><w:comment w:id="7">${p('Ord i marginalen')}</w:comment><w:comment w:id="8"/></w:comments>`;
    const whole = (name: string, inside: string): string => `<${name} xmlns:w="${W}">${inside}</${name}>`;
    const relation = (id: number, type: string, target: string): string =>
      `<Relationship Id="r${id}" Type="${REL}/${type}" Target="${target}"/>`;
    const relations = (inside: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
    return makeZip([
      {
        name: '[Content_Types].xml',
        content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
      { name: '_rels/.rels', content: relations(relation(1, 'officeDocument', 'word/document.xml')) },
      { name: 'word/_rels/document.xml.rels', content: relations(relation(1, 'comments', 'comments.xml')) },
      { name: 'word/document.xml', content: whole('w:document', `<w:body>${body}</w:body>`) },
      { name: 'word/comments.xml', content: parts },
    ]);
  };
  const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('are rows of their own at the place they are tied to', async () => {
    const body =
      tbl(HEAD + row(p('') + p(mark(7) + mark(8))) + row(p(mark(7) + mark(99)), 'ingenstans', 'Okänd text')) +
      p(`${r('Efter.')}${mark(7)}`);
    const result = await readAnswerForm(withComments(body));
    if (!result.ok) throw new Error(result.message);
    const { rows } = accountOfForm(result.form, DATA);
    const margin = rows.filter(({ key }) => key.startsWith('n:'));
    expect(margin.map(({ state, place, now }) => [state, place, now?.text])).toEqual([
      ['EXTRA', idAt(DATA, KRAV), 'Ord i marginalen'],
      ['UNKNOWN', null, 'Ord i marginalen'],
    ]);
    const loose = rows.find(({ key }) => key.startsWith('l:'));
    expect(loose).toMatchObject({ state: 'UNKNOWN', now: { text: 'Efter.\n\nOrd i marginalen' } });
  });
});

describe('a table that has been changed', () => {
  it('is read by its heads: columns in another order, one more, one less', async () => {
    const heads = ['Synpunkt', 'Vår egen', 'Text', 'Bestämmelse'].map((name) => tc(name)).join('');
    const result = await account(tbl(tr(heads) + tr(tc('Ord.') + tc('Eget') + tc(LAW) + tc(KRAV))));
    expect(rowOf(result, KRAV)).toMatchObject({
      state: 'FILLED',
      now: { text: 'Ord.' },
      beside: 'Eget',
      suggestion: null,
    });
  });

  it('without a head is read when it has the form’s columns, and otherwise as words without a place', async () => {
    const five = row(p('Ord.'));
    expect(rowOf(await account(tbl(five)), KRAV)).toMatchObject({ state: 'FILLED', place: idAt(DATA, KRAV) });
    const result = await account(tbl(five) + tbl(tr(tc('lös') + tc('tabell'))));
    expect(result.rows.at(1)).toMatchObject({ state: 'UNKNOWN', doubt: 'NO_PLACE', now: { text: 'lös\n\ntabell' } });
  });

  it('with merged cells keeps all words', async () => {
    const wide = tr(tc(KRAV) + cell(p(LAW), '<w:gridSpan w:val="2"/>') + cell(p('Ord.')) + cell(p('Lydelse.')));
    const below = tr(cell(p('dubbel'), '<w:vMerge/>') + tc('') + tc('') + tc('Under.') + tc(''));
    const { rows } = await account(tbl(HEAD + wide + below));
    expect(rows[0]).toMatchObject({ address: KRAV, now: { text: 'Ord.', wording: 'Lydelse.' } });
    expect(rows[1]).toMatchObject({ state: 'UNKNOWN', now: { text: 'Under.' } });
  });

  it('knows bookmarks wherever a program puts them', async () => {
    const name = `sam_${idAt(DATA, KRAV).replaceAll('-', '')}`;
    const mark = (id: number): string =>
      `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
    const plain = row(p('Ord.'), 'x', LAW);
    for (const body of [
      tbl(HEAD + mark(1) + plain),
      tbl(HEAD + plain.replace('<w:tr>', `<w:tr>${mark(1)}`)),
      tbl(HEAD + plain.replace('<w:tc>', `<w:tc>${mark(1)}`)),
      tbl(HEAD + `<w:sdt><w:sdtContent>${plain.replace('<w:tr>', `<w:tr>${mark(1)}`)}</w:sdtContent></w:sdt>`),
    ])
      expect((await account(body)).rows[0]).toMatchObject({ slot: `p:${idAt(DATA, KRAV)}`, place: idAt(DATA, KRAV) });
    expect((await account(`<w:ins>${tbl(HEAD + plain)}</w:ins><w:sectPr/>`)).rows[0]?.state).toBe('UNKNOWN');
  });
});

describe('words beside the tables', () => {
  it('are told apart from the form’s own, and what stands together is one', async () => {
    const own = [
      'Svarsformulär: Annan titel',
      'Svarande: Region Uppsala',
      'Svara senast: 2027-01-01 23:59',
      'Yttrandet i dess helhet',
    ];
    const body = [...own, 'Mitt emellan.', 'Och mer.', own[1] ?? '', 'Svarande: Region Uppsala, förvaltningen'].map(
      (words) => p(words),
    );
    const { rows } = await account(body.join('') + tbl(HEAD + row(p(''))) + p('Sist.'));
    const loose = rows.filter(({ key }) => key.startsWith('l:'));
    expect(loose.map(({ now }) => now?.text)).toEqual([
      'Mitt emellan.\n\nOch mer.',
      'Svarande: Region Uppsala, förvaltningen',
      'Sist.',
    ]);
    expect(loose.every(({ state, place }) => state === 'UNKNOWN' && place === null)).toBe(true);
  });
});

describe('a file that is no form', () => {
  const zip = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, content: '<x/>' })));
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each<[string, Uint8Array, string, RegExp]>([
    ['empty', new Uint8Array(), 'EMPTY', /Välj den fil/],
    ['text', Buffer.from('1 § Text'), 'UNKNOWN_TYPE', /inget Word-dokument/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'UNKNOWN_TYPE', /inget Word-dokument/],
    ['an old Word file', ole, 'UNKNOWN_TYPE', /gamla Word-formatet/],
    ['a locked file', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'ENCRYPTED', /lösenord/],
    ['an Excel file', zip('[Content_Types].xml', 'xl/workbook.xml'), 'UNKNOWN_TYPE', /inget Word-dokument/],
    ['OpenDocument', zip('mimetype', 'content.xml'), 'UNKNOWN_TYPE', /LibreOffice/],
    ['cut off', Buffer.from('PK\u0003\u0004'), 'DAMAGED', /skadad/],
    ['without a text', zip('[Content_Types].xml'), 'DAMAGED', /skadad/],
    ['a Word file without our table', makeDocx({ body: p('Yttrande') }), 'NOT_A_FORM', /inget svarsformulär/],
    [
      'a Word file with another table',
      makeDocx({ body: tbl(tr(tc('a') + tc('b'))) }),
      'NOT_A_FORM',
      /Hämta formuläret/,
    ],
  ])('is refused in plain Swedish: %s', async (_name, bytes, code, words) => {
    expect(await readAnswerForm(bytes)).toMatchObject({ ok: false, code, message: expect.stringMatching(words) });
  });

  it('or too large is refused', async () => {
    const bytes = makeDocx({ body: tbl(HEAD + row(p('a')) + row(p('b'))) });
    expect(await readAnswerForm(bytes, { fileBytes: 10 })).toMatchObject({ code: 'TOO_LARGE' });
    expect(await readAnswerForm(bytes, { blocks: 1 })).toMatchObject({ code: 'TOO_LARGE' });
    expect(await readAnswerForm(bytes, { zipEntries: 1 })).toMatchObject({ code: 'ZIP_BOMB' });
  });
});
