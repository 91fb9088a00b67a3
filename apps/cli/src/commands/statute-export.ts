import { statuteDocx, toAkomaNtoso } from '@samsyn/documents';
import type { Statute } from '@samsyn/statute';
import { BadInput, type Command, type Io, readArguments, wordsOf } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';
import { statuteHtml } from '../render-html.ts';
import { statuteText } from '../render-text.ts';

const USAGE = 'statute export FIL --format akn|docx|html|text [--date ÅÅÅÅ-MM-DD] [--out FIL]';

/** The statute in another format, on standard output or in a file. */
export const statuteExport: Command = {
  usage: USAGE,
  summary: 'Skriver en författning som Akoma Ntoso, Word, HTML eller text.',
  english: 'Writes a statute as Akoma Ntoso, Word, HTML or text.',
  async run(args, io) {
    const read = readArguments(args, ['format', 'date', 'out'], USAGE);
    const [path = ''] = wordsOf(read, 1, USAGE);
    const date = read.options.get('date') ?? io.today();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new BadInput(`Datumet ska skrivas ÅÅÅÅ-MM-DD, inte ”${date}”.`);
    const { statute } = await readStatuteFile(io, path);
    const written = await write(statute, read.options.get('format') ?? '', date);
    await deliver(io, written, read.options.get('out'));
  },
};

async function write(statute: Statute, format: string, date: string): Promise<string | Uint8Array> {
  switch (format) {
    case 'akn':
      return toAkomaNtoso(statute, { date });
    case 'docx':
      return statuteDocx(statute);
    case 'html':
      return statuteHtml(statute);
    case 'text':
      return statuteText(statute);
    default:
      throw new BadInput(`Okänt format: ”${format}”. Välj akn, docx, html eller text.`);
  }
}

async function deliver(io: Io, written: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) io.out(written);
  else await io.writeFile(out, written);
}
