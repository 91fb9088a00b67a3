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
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  samsyn ${usage}\n      ${summary}`);
  return `Samsyn på kommandoraden. Svaret är JSON på standardutgången.\n\n${lines.join('\n')}\n`;
}
