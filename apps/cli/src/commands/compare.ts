import { redlineDocx, redlineScript } from '@samsyn/documents';
import {
  alignStatutes,
  redlineHtml,
  redlineStatutes,
  type Alignment,
  type AlignmentEdge,
  type Statute,
} from '@samsyn/statute';
import { BadInput, printJson, readArguments, wordsOf, type Command, type Io } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';

const USAGE = 'statute compare GAMMAL NY [--redline html|docx FIL] [--full]';

/**
 * `{edges, counts}`: what each provision of the old version became, sections and leaves, by address. With `--redline` the marked text is
 * written too, to a third word or `--out`. With `--full` chapters and headings too, and the ids, kinds and reasons.
 */
export const statuteCompare: Command = {
  usage: USAGE,
  summary: 'Jämför två versioner och skriver vid behov en text med ändringarna markerade.',
  english: 'Compares two versions and, if asked, writes a text with the changes marked.',
  async run(args, io) {
    const read = readArguments(args, ['redline', 'out'], USAGE, ['full']);
    const format = read.options.get('redline');
    const out = read.options.get('out') ?? (format === undefined ? undefined : read.words[2]);
    const paths = { words: read.words.slice(0, format === undefined ? undefined : 2), options: read.options };
    const [oldPath = '', newPath = ''] = wordsOf(paths, 2, USAGE);
    if (format !== undefined && out === undefined)
      throw new BadInput(
        `Ange, sist eller med --out, vart den markerade texten ska skrivas.\nAnvändning: samsyn ${USAGE}`,
      );
    const { statute: before } = await readStatuteFile(io, oldPath, 'old');
    const { statute: after } = await readStatuteFile(io, newPath, 'new');
    const alignment = alignStatutes(before, after);
    if (format !== undefined && out !== undefined)
      await io.writeFile(out, await redline(format, before, after, alignment, io));
    printJson(io, read.options.has('full') ? alignment : plain(alignment));
  },
};

/** What the answer says of an edge. */
const SAID = [
  'from',
  'to',
  'relation',
  'moved',
  'renumbered',
  'textChanged',
  'consequential',
  'similarity',
  'confidence',
  'needsReview',
] as const;

function plain({ edges, counts }: Alignment): { edges: Pick<AlignmentEdge, (typeof SAID)[number]>[]; counts: unknown } {
  const said = edges.filter(({ level }) => level !== 'container');
  return {
    edges: said.map((edge) => Object.fromEntries(SAID.map((key) => [key, edge[key]])) as unknown as AlignmentEdge),
    counts,
  };
}

async function redline(
  format: string,
  before: Statute,
  after: Statute,
  alignment: Alignment,
  io: Io,
): Promise<string | Uint8Array> {
  const title = after.title === '' ? 'Ändringar' : `Ändringar i ${after.title}`;
  switch (format) {
    case 'html':
      return redlineHtml(redlineStatutes(before, after, alignment), { standalone: true, title });
    case 'docx':
      return redlineDocx(redlineScript(before, after, alignment.edges), {
        title,
        author: 'Samsyn',
        date: `${io.today()}T00:00:00Z`,
      });
    default:
      throw new BadInput(`Okänt format: ”${format}”. Välj html eller docx.`);
  }
}
