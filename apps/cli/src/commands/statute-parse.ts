import type { Provision } from '@samsyn/statute';
import { type Command, printJson, readArguments, wordsOf } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';

const USAGE = 'statute parse FIL [--full]';

/** One provision of the answer: `{id, kind, label, address, heading?, text, children}`. */
type ParsedProvision = Pick<Provision, 'id' | 'kind' | 'label' | 'address' | 'heading' | 'text'> & {
  children: ParsedProvision[];
};

/**
 * `{title, kind, provisions, notUnderstood}`. With `--full` everything the library knows of the statute: footnotes, cells, conditions of wordings,
 * what was taken out, dates.
 */
export const statuteParse: Command = {
  usage: USAGE,
  summary: 'Läser en författning och skriver dess struktur. Med --full också fotnoter, celler och vad som togs bort.',
  english: 'Reads a statute and writes its structure. With --full footnotes, cells and what was taken out too.',
  async run(args, io) {
    const read = readArguments(args, [], USAGE, ['full']);
    const [path = ''] = wordsOf(read, 1, USAGE);
    const { statute } = await readStatuteFile(io, path);
    const { title, kind, provisions, notUnderstood, ...rest } = statute;
    if (read.options.has('full')) printJson(io, { title, kind, ...rest, provisions, notUnderstood });
    else printJson(io, { title, kind, provisions: provisions.map(plain), notUnderstood });
  },
};

function plain({ id, kind, label, address, heading, text, children }: Provision): ParsedProvision {
  return { id, kind, label, address, ...(heading !== undefined && { heading }), text, children: children.map(plain) };
}
