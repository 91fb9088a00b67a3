import { BadInput, type Io } from './command.ts';
import { COMMANDS } from './command-table.ts';

/** 0: done. 1: a fault of ours. 2: input that cannot be used, with a plain reason on standard error. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line (without node and script). Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [noun = '', verb = '', ...args] = argv;
  if (noun === '' || noun === 'help' || noun === '--help' || noun === '-h') {
    io.out(help());
    return 0;
  }
  const command = COMMANDS[`${noun} ${verb}`];
  if (!command) {
    io.err(`Okänt kommando: ${[noun, verb].filter(Boolean).join(' ')}\n\n${help()}`);
    return 2;
  }
  try {
    await command.run(args, io);
    return 0;
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof BadInput ? 2 : 1;
  }
}

function help(): string {
  const all = Object.values(COMMANDS);
  const lines = (pick: 'summary' | 'english'): string =>
    all.map((command) => `  samsyn ${command.usage}\n      ${command[pick]}`).join('\n');
  return `Samsyn på kommandoraden. Svaret är JSON på standardutgången, meddelanden kommer på standard fel.
Slutkod 0: klart. 2: indata går inte att använda, med en enkel förklaring. 1: fel i programmet.

${lines('summary')}

Samsyn on the command line. The answer is JSON on standard output, messages come on standard error.
Exit code 0: done. 2: input that cannot be used, with a plain reason. 1: a fault of the program.

${lines('english')}
`;
}
