import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { badInput } from './errors.ts';

/** A JSON value may be this large (characters of all its strings and keys) and this deep. */
export const JSON_LIMITS = { characters: 200_000, depth: 24, values: 50_000 } as const;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function text(node: ValueNode, message: string): string {
  if (node.kind !== Kind.STRING) throw badInput(message);
  return node.value;
}

function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** A class to name the scalar by in decorators: `@Field(() => DateTime)`. */
export class DateTime {}

@Scalar('DateTime', () => DateTime)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A moment as ISO 8601 in UTC, e.g. 2026-12-01T22:59:59.000Z.';

  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('a DateTime is sent from a Date');
  }

  parseValue(value: unknown): Date {
    const moment = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : null;
    if (moment === null || Number.isNaN(moment.getTime()) || !isDay((value as string).slice(0, 10))) {
      throw badInput('Ange dag och klockslag som 2026-12-01T22:59:59Z.');
    }
    return moment;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(text(node, 'Ange dag och klockslag som 2026-12-01T22:59:59Z.'));
  }
}

/** A class to name the scalar by in decorators: `@Field(() => Day)`. */
export class Day {}

@Scalar('Day', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A calendar day, YYYY-MM-DD.';

  serialize(value: unknown): string {
    if (typeof value === 'string') return value;
    throw new TypeError('a Day is sent from its text');
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isDay(value)) return value;
    throw badInput('Ange en dag som 2026-12-01.');
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(text(node, 'Ange en dag som 2026-12-01.'));
  }
}

/** A class to name the scalar by in decorators: `@Field(() => Json)`. */
export class Json {}

@Scalar('JSON', () => Json)
export class JsonScalar implements CustomScalar<unknown, unknown> {
  description =
    "A TipTap document (checked by the server against the editor's schema), or another JSON value where the field says so.";

  serialize(value: unknown): unknown {
    return value;
  }

  parseValue(value: unknown): unknown {
    measure(value);
    return value;
  }

  parseLiteral(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
    return this.parseValue(valueFromASTUntyped(node, variables));
  }
}

// Walked with a list, not by recursion: a document of a million brackets is refused, not run out of stack on.
function measure(root: unknown): void {
  let characters = 0;
  let values = 0;
  const open: [unknown, number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'object' && value !== null) {
      if (depth > JSON_LIMITS.depth) throw badInput('Innehållet är för djupt nästlat för att sparas.');
      for (const [key, child] of Object.entries(value)) {
        characters += key.length;
        open.push([child, depth + 1]);
      }
    }
    if (characters > JSON_LIMITS.characters || values > JSON_LIMITS.values) {
      throw badInput('Innehållet är för stort. Dela upp det i flera delar.');
    }
  }
}
