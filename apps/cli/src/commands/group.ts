import { NearDuplicates } from '@samsyn/consultation';
import { leaves } from '@samsyn/statute';
import { BadInput, printJson, readArguments, wordsOf, type Command, type Io } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';
import { readJsonLines, requiredText, textField } from './read-lines.ts';

const USAGE = 'comments group FIL.jsonl [--draft FIL]';

/**
 * `{groups: [{members: [{id, ownText}], common}]}`: comments that say the same, with each one's own words beside. Every comment stands in one
 * group; one that resembles no other stands alone with all its words.
 */
export const commentsGroup: Command = {
  usage: USAGE,
  summary: 'Samlar synpunkter med nästan samma lydelse, var och en med sina egna ord.',
  english: 'Gathers comments with nearly the same words, each with its own words beside.',
  async run(args, io) {
    const read = readArguments(args, ['draft'], USAGE);
    const [path = ''] = wordsOf(read, 1, USAGE);
    const lines = await readJsonLines(io, path);
    const comments = new NearDuplicates({ draft: await draftText(io, read.options.get('draft')) });
    const seen = new Set<string>();
    for (const line of lines) {
      const id = requiredText(line, 'id', path);
      if (seen.has(id)) throw new BadInput(`${path}, rad ${line.line}: id ”${id}” finns redan.`);
      seen.add(id);
      const place = textField(line, 'address', path);
      comments.add({ id, text: requiredText(line, 'text', path), ...(place !== undefined && { place }) });
    }
    printJson(io, {
      groups: comments
        .all()
        .map(({ members, common }) => ({ members: members.map(({ id, ownText }) => ({ id, ownText })), common })),
    });
  },
};

async function draftText(io: Io, path: string | undefined): Promise<string> {
  if (path === undefined) return '';
  const { statute } = await readStatuteFile(io, path);
  return leaves(statute)
    .map(({ text }) => text)
    .join('\n');
}
