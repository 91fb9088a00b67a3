import { makeDocx, p, r } from '../testing/docx.ts';
import { makePdf } from '../testing/pdf.ts';
import { makeZip } from '../testing/zip.ts';
import { readSourceInWorker } from '../worker/index.ts';
import { readSource, type SourceRead, type SourceResult } from './read-source.ts';

const read = async (bytes: Uint8Array | string, name: string): Promise<SourceRead> => {
  const result = await readSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`);
  return result;
};
const brief = ({ passages }: SourceRead): [string, number | null, string][] =>
  passages.map(({ text, page, part }) => [text, page, part]);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');

interface MailFile {
  name: string;
  type?: string;
  bytes: Uint8Array;
}

let mails = 0;
function mail(body: string, ...files: MailFile[]): string {
  const edge = `kant-${(mails += 1)}`;
  return [
    'Return-Path: <registrator@regionen.example>',
    'From: Region Dalarna <registrator@regionen.example>',
    'To: registrator@myndigheten.example',
    'Subject: =?UTF-8?Q?Yttrande_=C3=B6ver_remiss?=',
    'Date: Mon, 5 Oct 2026 14:30:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="kant"'.replace('kant', edge),
    '',
    `--${edge}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    ...files.flatMap(({ name, type = 'application/octet-stream', bytes }) => [
      `--${edge}`,
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      ...(type === 'message/rfc822'
        ? ['', Buffer.from(bytes).toString()]
        : ['Content-Transfer-Encoding: base64', '', base64(bytes)]),
    ]),
    `--${edge}--`,
    '',
  ].join('\r\n');
}

const pdf = makePdf({
  pages: [
    [{ x: 72, y: 700, text: 'Region Dalarna tillstyrker.' }],
    [
      { x: 72, y: 740, text: 'Lager', bold: true, size: 16 },
      { x: 72, y: 700, text: 'Kravet i 4 § bör mildras, eftersom lokalerna inte räcker till det.' },
    ],
  ],
});
const word = makeDocx({ body: p(r('Regionen tillstyrker.')) });

describe('an answer from outside', () => {
  it('as PDF has the page of each passage', async () => {
    expect(brief(await read(pdf, 'svar.pdf'))).toEqual([
      ['Region Dalarna tillstyrker.', 1, ''],
      ['Lager', 2, ''],
      ['Kravet i 4 § bör mildras, eftersom lokalerna inte räcker till det.', 2, ''],
    ]);
  });

  it('as plain text has its wrapped lines joined, and its lists kept apart', async () => {
    const text = [
      'Regionen anser att kravet på ett eget lager är svårt',
      'att uppfylla före årsskiftet.',
      '- lokaler saknas',
      '- personal saknas',
      '',
      'I övrigt tillstyrks förslaget.',
    ].join('\n');
    expect(brief(await read(text, 'svar.txt')).map(([words]) => words)).toEqual([
      'Regionen anser att kravet på ett eget lager är svårt att uppfylla före årsskiftet.',
      '- lokaler saknas',
      '- personal saknas',
      'I övrigt tillstyrks förslaget.',
    ]);
  });

  it('as Word with open changes reads them as accepted and says so', async () => {
    const body = p(r('Vi tillstyrker') + `<w:ins w:id="1" w:author="x">${r(' inte')}</w:ins>` + r('.'));
    const { passages, warnings } = await read(makeDocx({ body }), 'svar.docx');
    expect(passages.map(({ text }) => text)).toEqual(['Vi tillstyrker inte.']);
    expect(warnings.map(({ reason }) => reason)).toEqual([expect.stringContaining('ingen har godkänt')]);
  });

  it('as a mail has who sent it, its words, and the words of its files by name', async () => {
    const result = await read(
      mail('Hej! Svaret bifogas.', { name: 'svar.pdf', bytes: pdf }, { name: 'bilaga.docx', bytes: word }),
      'svar.eml',
    );
    expect(result.format).toBe('mail');
    expect(brief(result)).toEqual([
      ['Från: Region Dalarna – registrator@regionen.example', null, ''],
      ['Till: registrator@myndigheten.example', null, ''],
      ['Skickat: 2026-10-05T12:30:00.000Z', null, ''],
      ['Ämne: Yttrande över remiss', null, ''],
      ['Hej! Svaret bifogas.', null, ''],
      ['Region Dalarna tillstyrker.', 1, 'svar.pdf'],
      ['Lager', 2, 'svar.pdf'],
      ['Kravet i 4 § bör mildras, eftersom lokalerna inte räcker till det.', 2, 'svar.pdf'],
      ['Regionen tillstyrker.', null, 'bilaga.docx'],
    ]);
  });

  it('is told a mail by its content, whatever it is called', async () => {
    expect((await read(mail('Vi tillstyrker.'), 'svar.txt')).format).toBe('mail');
    expect((await read('Från: oss\n\nVi tillstyrker.', 'svar.eml')).format).toBe('text');
  });

  it('as a mail of HTML only has its words and runs nothing', async () => {
    const html = mail('x')
      .replace('text/plain', 'text/html')
      .replace('\r\nx\r\n', '\r\n<p>Vi <b>tillstyrker</b>.</p><script>alert(1)</script>\r\n');
    const { passages } = await read(html, 'svar.eml');
    expect(passages.slice(4).map(({ text }) => text)).toEqual(['Vi tillstyrker.']);
  });

  it('as a forwarded mail has the words of the mail in it', async () => {
    const inner = Buffer.from(mail('Regionen tillstyrker.'));
    const { passages } = await read(
      mail('Vidarebefordras.', { name: 'svar.eml', type: 'message/rfc822', bytes: inner }),
      'v.eml',
    );
    expect(passages.map(({ text, part }) => [part, text])).toContainEqual(['svar.eml', 'Regionen tillstyrker.']);
  });

  it('says which files of a mail cannot be read, and reads the rest', async () => {
    const bomb = makeZip([{ name: 'word/document.xml', content: Buffer.alloc(60 * 1024 * 1024) }]);
    const result = await read(
      mail(
        'Se bilagor.',
        { name: 'bild.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]) },
        { name: 'svar.docx', bytes: bomb },
        { name: 'ok.pdf', bytes: pdf },
      ),
      'svar.eml',
    );
    expect(result.warnings.map(({ text }) => text)).toEqual(['bild.png', 'svar.docx']);
    expect(result.passages.at(-1)?.part).toBe('ok.pdf');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'EMPTY'],
    ['an encrypted PDF', makePdf({ pages: [[{ x: 1, y: 1, text: 'a' }]], encrypted: true }), 'ENCRYPTED'],
    [
      'a mail with more than twenty files',
      mail('a', ...Array.from({ length: 21 }, () => ({ name: 'a.txt', bytes: Buffer.from('a') }))),
      'TOO_LARGE',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    const result: SourceResult = await readSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a');
    expect(result).toMatchObject({ ok: false, code });
  });

  it('mails within mails are read to a depth and then said', async () => {
    let bytes = Buffer.from(mail('Innerst.'));
    for (let at = 0; at < 4; at += 1)
      bytes = Buffer.from(mail('Utanför.', { name: 'm.eml', type: 'message/rfc822', bytes }));
    const { warnings } = await read(bytes, 'svar.eml');
    expect(warnings.map(({ reason }) => reason)).toEqual([expect.stringContaining('mejl i ett mejl')]);
  });

  it('is read the same in a thread of its own', async () => {
    const bytes = Buffer.from(mail('Hej!', { name: 'svar.pdf', bytes: pdf }));
    expect(await readSourceInWorker(bytes, 'svar.eml')).toEqual(await readSource(bytes, 'svar.eml'));
  });
});
