import { deflateSync, deflateRawSync } from 'node:zlib';
import { makeDocx, p } from '../testing/docx.ts';
import { makePdf } from '../testing/pdf.ts';
import { readOk, readRefused } from '../testing/read.ts';
import { makeZip } from '../testing/zip.ts';
import { readDocument } from './read-document.ts';
import { refuse, refusalMessage, REFUSAL_CODES } from './result.ts';

const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = { name: '[Content_Types].xml', content: '<Types/>' };
const withDocument = (xml: string): Uint8Array => makeZip([types, { name: 'word/document.xml', content: xml }]);

/** Refused with this code, quickly and without filling the memory (growth of the process in megabytes). */
async function refused(
  bytes: Uint8Array | string,
  fileName = 'x.docx',
): Promise<{ code: string; ms: number; megabytes: number }> {
  const before = process.memoryUsage();
  const start = performance.now();
  const { code } = await readRefused(bytes, fileName);
  const after = process.memoryUsage();
  return {
    code,
    ms: performance.now() - start,
    megabytes: (after.heapUsed + after.external - before.heapUsed - before.external) / MEGABYTE,
  };
}

/** Times are generous here, since a shared machine may be slow; the point is that nothing was unpacked. */
const expectQuick = (outcome: { ms: number; megabytes: number }): void => {
  expect(outcome.ms).toBeLessThan(15_000);
  expect(outcome.megabytes).toBeLessThan(100);
};

describe('hostile zip files', () => {
  it.each([
    ['a file that unpacks a thousandfold', [{ name: 'word/document.xml', content: zeros(40) }]],
    ['one larger than an entry may be', [{ name: 'word/media/a.bin', content: zeros(51) }]],
    [
      'many that are too large together',
      Array.from({ length: 12 }, (_each, index) => ({ name: `a${index}`, content: zeros(10), method: 0 })).map(
        (part) => ({ ...part, content: zeros(10), claimedSize: 10 * MEGABYTE }),
      ),
    ],
    [
      'more entries than allowed',
      Array.from({ length: 2_001 }, (_each, index) => ({ name: `a${index}.xml`, content: '' })),
    ],
  ])('refuses %s', async (_name, parts) => {
    const bytes = makeZip([types, ...parts.map((part) => ({ ...part, method: 8 }))]);
    const outcome = await refused(bytes);
    expect(outcome.code).toBe('ZIP_BOMB');
    expectQuick(outcome);
  });

  it('refuses an entry that lies about its size without unpacking it', async () => {
    const content = Buffer.concat([Buffer.from(`<w:document ${W}><w:body>`), Buffer.alloc(45 * MEGABYTE, 32)]);
    const outcome = await refused(makeZip([types, { name: 'word/document.xml', content, claimedSize: 1000 }]));
    expect(outcome.code).toBe('ZIP_BOMB');
    expectQuick(outcome);
  });

  it('refuses an entry that says it goes on past the end of the file', async () => {
    const bytes = Buffer.from(makeDocx({ body: p('Text') }));
    const directory = bytes.lastIndexOf(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      bytes.lastIndexOf('word/document.xml'),
    );
    bytes.writeUInt32LE(bytes.length * 2, directory + 20);
    expect((await refused(bytes)).code).toBe('DAMAGED');
  });

  it('never unpacks a zip inside the zip', async () => {
    const inner = makeZip([{ name: 'a', content: zeros(30) }]);
    const nested = makeZip([{ name: 'b.zip', content: inner, method: 0 }]);
    const result = await readOk(
      makeDocx({ body: p('Text'), extra: [{ name: 'word/embeddings/x.zip', content: nested, method: 0 }] }),
    );
    expect(result.plainText).toBe('Text');
    expect((await refused(nested)).code).toBe('UNKNOWN_TYPE');
  });

  it('refuses encrypted and damaged entries, unknown methods, cut files', async () => {
    expect((await refused(makeZip([types, { name: 'word/document.xml', content: 'x', encrypted: true }]))).code).toBe(
      'ENCRYPTED',
    );
    expect((await refused(makeZip([types, { name: 'word/document.xml', content: 'x', method: 12 }]))).code).toBe(
      'DAMAGED',
    );
    const whole = makeDocx({ body: p('Text') });
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect((await refused(whole.subarray(0, Math.floor(whole.length * share)))).code).toBe('DAMAGED');
    const broken = Uint8Array.from(whole);
    broken.fill(7, 200, 260);
    expect((await refused(broken)).code).toBe('DAMAGED');
  });

  it('tells other packages apart and says what to do', async () => {
    const kinds: [string, string][] = [
      ['xl/workbook.xml', 'Excel'],
      ['ppt/presentation.xml', 'PowerPoint'],
    ];
    for (const [name, word] of kinds)
      expect((await readRefused(makeZip([types, { name, content: '' }]))).message).toContain(word);
    expect(
      (
        await readRefused(
          makeZip([
            { name: 'mimetype', content: '' },
            { name: 'content.xml', content: '' },
          ]),
        )
      ).message,
    ).toContain('OpenDocument');
    expect((await readRefused(makeZip([{ name: 'a.txt', content: 'x' }]))).message).toContain('arkiv');
    expect((await readRefused(makeZip([types]))).code).toBe('DAMAGED');
    expect((await readRefused(makeZip([]))).code).toBe('UNKNOWN_TYPE');
  });
});

describe('hostile XML', () => {
  const lol = Array.from(
    { length: 9 },
    (_each, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
  ).join('');

  it.each([
    [
      'billion laughs',
      `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${lol}]><w:document ${W}><w:body>&lol9;</w:body></w:document>`,
    ],
    [
      'an external entity',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['a bare DOCTYPE', `<!DOCTYPE akomaNtoso><akomaNtoso/>`],
  ])('refuses %s, in Word files and on its own', async (_name, xml) => {
    for (const bytes of [withDocument(xml), Buffer.from(xml), Buffer.from(`\uFEFF${xml}`, 'utf16le')]) {
      const outcome = await refused(bytes);
      expect(outcome.code).toBe('DOCTYPE_REFUSED');
      expectQuick(outcome);
    }
  });

  it('refuses an entity that nobody declared, and nesting without end', async () => {
    expect((await refused(withDocument(`<w:document ${W}><w:body>&x;</w:body></w:document>`))).code).toBe('DAMAGED');
    const deep = `<w:document ${W}><w:body>${'<w:p>'.repeat(100_000)}`;
    expect((await refused(withDocument(deep))).code).toBe('TOO_LARGE');
    expect(
      (
        await refused(
          `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${'<act>'.repeat(50_000)}`,
          'x.xml',
        )
      ).code,
    ).toBe('TOO_LARGE');
  });

  it('holds the number of elements and blocks', async () => {
    const many = withDocument(`<w:document ${W}><w:body>${p('a').repeat(300)}</w:body></w:document>`);
    expect((await readRefused(many, 'x', { blocks: 200 })).code).toBe('TOO_LARGE');
    expect((await readRefused(many, 'x', { xmlElements: 200 })).code).toBe('TOO_LARGE');
    expect((await readRefused('a\n'.repeat(300), 'x.txt', { blocks: 200 })).code).toBe('TOO_LARGE');
  });
});

describe('hostile PDF, HTML and Markdown', () => {
  it('refuses an encrypted, a scanned, a cut and a long PDF', async () => {
    expect(
      (
        await refused(
          makePdf({ pages: [[{ x: 70, y: 700, text: 'Hemlig text som ingen får läsa' }]], encrypted: true }),
        )
      ).code,
    ).toBe('ENCRYPTED');
    expect((await refused(makePdf({ pages: [[], []] }))).code).toBe('SCANNED_PDF');
    expect((await refused('%PDF-1.5\nskräp')).code).toBe('DAMAGED');
    expect((await readRefused(makePdf({ pages: [[], [], []] }), 'x', { pdfPages: 2 })).code).toBe('TOO_LARGE');
  });

  it('holds the size of all streams together', async () => {
    const streams = Array.from({ length: 4 }, (_each, index) =>
      deflateSync(Buffer.from(`BT (${index}) Tj ET `.repeat(50))),
    );
    expect((await readRefused(makePdf({ pages: [], rawContent: streams }), 'x', { zipTotalBytes: 2000 })).code).toBe(
      'ZIP_BOMB',
    );
  });

  it('survives a content stream that is nonsense', async () => {
    const noise = deflateSync(Buffer.from('BT /F1 11 Tf (((((  ]]>> Tj '.repeat(2000)));
    expect((await refused(makePdf({ pages: [], rawContent: [noise, deflateRawSync(Buffer.from('x'))] }))).code).toBe(
      'SCANNED_PDF',
    );
  });

  it('refuses HTML nested without end and keeps scripts out', async () => {
    expect((await refused(`<html><body>${'<div>'.repeat(20_000)}`, 'x.html')).code).toBe('TOO_LARGE');
    const { plainText } = await readOk(
      '<html><body><p onclick="x()">Text<script>alert(1)</script></p><style>p{}</style><iframe srcdoc="<p>x"></iframe></body></html>',
    );
    expect(plainText).toBe('Text');
  });

  it('refuses Markdown nested without end', async () => {
    for (const sign of ['> ', '- ', '[', '*_'])
      expect(['TOO_LARGE', undefined]).toContain(await refusedOrRead(`${sign.repeat(20_000)}x`));
  });
});

async function refusedOrRead(text: string): Promise<string | undefined> {
  const start = performance.now();
  const result = await readDocument(Buffer.from(text), 'x.md');
  expect(performance.now() - start).toBeLessThan(20_000);
  return result.ok ? undefined : result.code;
}

describe('refusals', () => {
  it('knows the type by its content, whatever the name', async () => {
    const cases: [Uint8Array | string, string][] = [
      [new Uint8Array(0), 'EMPTY'],
      ['   \n\t', 'EMPTY'],
      ['{\\rtf1 text}', 'UNKNOWN_TYPE'],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'UNKNOWN_TYPE'],
      [Buffer.from([0x1f, 0x8b, 8, 0]), 'UNKNOWN_TYPE'],
      [Buffer.from([0x4d, 0x5a, 0x90, 0]), 'UNKNOWN_TYPE'],
      [
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
        'UNKNOWN_TYPE',
      ],
      [
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        'ENCRYPTED',
      ],
      [Buffer.from([1, 2, 3, 0, 4, 5, 6, 0, 255, 254, 9]), 'BINARY'],
      ['<rss><channel>x</channel></rss>', 'UNKNOWN_TYPE'],
    ];
    for (const [bytes, code] of cases) expect((await readRefused(bytes, 'dokument.docx')).code).toBe(code);
  });

  it('refuses a file over the limit before looking at it', async () => {
    expect((await readRefused(Buffer.alloc(20 * MEGABYTE + 1, 97), 'x.txt')).code).toBe('TOO_LARGE');
    expect((await readRefused('abcdef', 'x.txt', { fileBytes: 5 })).code).toBe('TOO_LARGE');
  });

  it('has a Swedish sentence for each code', () => {
    for (const code of REFUSAL_CODES) {
      expect(refusalMessage(code)).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(refuse(code)).toEqual({ ok: false, code, message: refusalMessage(code) });
    }
  });
});
