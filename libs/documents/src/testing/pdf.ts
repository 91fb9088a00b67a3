import { deflateSync } from 'node:zlib';

/** One piece of text on a page made for a test: place in points from the lower left, size, bold or not. */
export interface PdfWord {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}

export interface PdfPlan {
  pages: PdfWord[][];
  /** Adds an encryption dictionary that asks for a password nobody has. */
  encrypted?: boolean;
  /** Content streams to use as they are in place of pages. */
  rawContent?: Buffer[];
}

/** A small PDF with a text layer in WinAnsi: enough of the format to place words where a test wants them. */
export function makePdf({ pages, encrypted = false, rawContent }: PdfPlan): Uint8Array {
  const contents = rawContent ?? pages.map((words) => deflateSync(Buffer.from(words.map(show).join('\n'), 'latin1')));
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number =>
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_each, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>');
  for (const content of contents) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`, 'latin1'),
        content,
        Buffer.from('\nendstream', 'latin1'),
      ]),
    );
  }
  const secret = 'A'.repeat(64);
  if (encrypted) add(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${secret}> /U <${secret}> >>`);
  return assemble(
    objects,
    encrypted
      ? `/Encrypt ${objects.length} 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]`
      : '',
  );
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const out: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')];
  let size = 9;
  const offsets = objects.map((body, index) => {
    const at = size;
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    out.push(whole);
    size += whole.length;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${size}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(out);
}

function show({ x, y, text, size = 11, bold = false }: PdfWord): string {
  const escaped = text
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
    .replaceAll('–', '\u0096')
    .replaceAll('•', '\u0095')
    .replaceAll('”', '\u0094');
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}
