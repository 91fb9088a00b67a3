import { alignStatutes, amendmentOf, referencesBrokenByChange } from '@samsyn/statute';
import { type Command, printJson, readArguments, wordsOf } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';

const USAGE = 'statute amend GAMMAL NY';

/**
 * `{clauses, text, registerLine, comparison, operations, brokenReferences}`: what the amending statute says, and the references that the change
 * breaks.
 */
export const statuteAmend: Command = {
  usage: USAGE,
  summary: 'Skriver ändringsförfattningens satser, registerraden och jämförelsetabellen mellan två versioner.',
  english: "Writes the amending statute's clauses, the register line and the comparison table of two versions.",
  async run(args, io) {
    const [oldPath = '', newPath = ''] = wordsOf(readArguments(args, [], USAGE), 2, USAGE);
    const { statute: before } = await readStatuteFile(io, oldPath, 'old');
    const { statute: after } = await readStatuteFile(io, newPath, 'new');
    const alignment = alignStatutes(before, after);
    const { clauses, text, registerLine, comparison, operations } = amendmentOf(before, after, alignment);
    const brokenReferences = referencesBrokenByChange(before, after, alignment);
    printJson(io, { clauses, text, registerLine, comparison, operations, brokenReferences });
  },
};
