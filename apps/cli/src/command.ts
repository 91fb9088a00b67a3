/** What a command needs of its surroundings, so that specs can run it without a shell. */
export interface Io {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Standard output: the answer. */
  out(text: string | Uint8Array): void;
  /** Standard error: messages to a person. */
  err(text: string): void;
  /** Today, `2026-11-22`, for documents that bear a date. */
  today(): string;
}

/** One command of `samsyn`. `run` writes its answer to `io.out` and throws `BadInput` with a plain reason when it cannot. */
export interface Command {
  /** How it is called, without the program's name. */
  usage: string;
  /** One sentence, Swedish. */
  summary: string;
  /** The same in English. */
  english: string;
  run(args: readonly string[], io: Io): Promise<void>;
}

/** The caller's input cannot be used; the message says why in a plain sentence. Exit code 2. */
export class BadInput extends Error {}

/** Words and options of a command line: `--format akn` and `--format=akn`. */
export interface Arguments {
  words: string[];
  options: Map<string, string>;
}

/** Splits arguments into words and options. Refuses options that are not in `known`; those in `flags` take no value. */
export function readArguments(
  args: readonly string[],
  known: readonly string[],
  usage: string,
  flags: readonly string[] = [],
): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', joined] = arg.slice(2).split('=', 2);
    if (joined === undefined && flags.includes(name)) {
      options.set(name, '');
      continue;
    }
    if (!known.includes(name)) throw new BadInput(`Okänt val: ${arg}\nAnvändning: samsyn ${usage}`);
    const value = joined ?? args[(at += 1)];
    if (value === undefined) throw new BadInput(`Valet --${name} saknar värde.\nAnvändning: samsyn ${usage}`);
    options.set(name, value);
  }
  return { words, options };
}

/** The words of a command that takes exactly so many. */
export function wordsOf(args: Arguments, count: number, usage: string): string[] {
  if (args.words.length !== count) throw new BadInput(`Användning: samsyn ${usage}`);
  return args.words;
}

/** The answer as JSON with a line break at its end. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
