import { type Command, printJson, readArguments, wordsOf } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';

const USAGE = 'statute parse FIL';

/** `{title, kind, provisions, notUnderstood, …}`: the statute as the library has it. */
export const statuteParse: Command = {
  usage: USAGE,
  summary: 'Läser en författning och skriver dess struktur.',
  async run(args, io) {
    const [path = ''] = wordsOf(readArguments(args, [], USAGE), 1, USAGE);
    const { statute } = await readStatuteFile(io, path);
    const { title, kind, provisions, notUnderstood, ...rest } = statute;
    printJson(io, { title, kind, ...rest, provisions, notUnderstood });
  },
};
