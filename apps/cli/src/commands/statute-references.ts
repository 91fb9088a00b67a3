import { documentContext, findReferences } from '@samsyn/statute';
import { type Command, printJson, readArguments, wordsOf } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';

const USAGE = 'statute references FIL';

/** `[{start, end, text, addresses, act?}]`: offsets count UTF-16 units in the plain text of the file as read. */
export const statuteReferences: Command = {
  usage: USAGE,
  summary: 'Hittar hänvisningar och skriver vad de pekar på.',
  english: 'Finds references and writes what they point to.',
  async run(args, io) {
    const [path = ''] = wordsOf(readArguments(args, [], USAGE), 1, USAGE);
    const { plainText, statute, lines } = await readStatuteFile(io, path);
    const references = findReferences(plainText, documentContext(plainText, statute, lines));
    printJson(
      io,
      references.map(({ start, end, text, addresses, act }) => ({
        start,
        end,
        text,
        addresses,
        ...(act !== undefined && { act }),
      })),
    );
  },
};
