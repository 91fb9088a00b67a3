import { BadInput, type Io } from '../command.ts';
import { readBytes } from '../read-statute.ts';

/** One JSON object of a .jsonl file with its line, for messages. */
export interface JsonLine {
  line: number;
  value: Readonly<Record<string, unknown>>;
}

/** Reads a file with one JSON object a line; empty lines are skipped, anything else is refused with its line. */
export async function readJsonLines(io: Io, path: string): Promise<JsonLine[]> {
  const text = decode(await readBytes(io, path), path);
  return text
    .split(/\r?\n/)
    .flatMap((raw, index) => (raw.trim() === '' ? [] : [{ line: index + 1, value: parseLine(raw, path, index + 1) }]));
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${path}: filen är inte text i UTF-8.`);
  }
}

function parseLine(raw: string, path: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw new BadInput(`${path}, rad ${line}: raden är inte giltig JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(`${path}, rad ${line}: raden är inget JSON-objekt.`);
  return value as Readonly<Record<string, unknown>>;
}

/** A text field; `undefined` when it is absent or null. Refuses other kinds of value. */
export function textField({ line, value }: JsonLine, name: string, path: string): string | undefined {
  const field = value[name];
  if (field === undefined || field === null) return undefined;
  if (typeof field === 'string') return field;
  if (name === 'id' && typeof field === 'number') return String(field);
  throw new BadInput(`${path}, rad ${line}: fältet ”${name}” ska vara text.`);
}

/** A text field that must be there. */
export function requiredText(jsonLine: JsonLine, name: string, path: string): string {
  const text = textField(jsonLine, name, path);
  if (text === undefined) throw new BadInput(`${path}, rad ${jsonLine.line}: fältet ”${name}” saknas.`);
  return text;
}
