import type { Operation } from './operations.ts';
import { inOrder, inPairs } from './operations.ts';
import { formatPlaces, readPlaces } from './places.ts';

/**
 * The scope of an amendment as registers print it: `Upph. 6–8 §§; nuvarande 2 § betecknas 6 §; ändr. 1, 3 §§; nya 4, 5, 9 §§`. '' for no
 * operations.
 */
export function writeRegisterLine(operations: readonly Operation[]): string {
  const parts = inOrder(operations).map(registerPart).filter(Boolean);
  const line = parts.join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function registerPart(operation: Operation): string {
  switch (operation.kind) {
    case 'repeal':
      return `upph. ${formatPlaces(operation.places, ',')}`;
    case 'renumber':
      return `nuvarande ${inPairs(operation.from, ',')} betecknas ${inPairs(operation.to, ',')}`;
    case 'newWording':
    case 'replaceWords':
      return operation.places.length > 0 ? `ändr. ${formatPlaces(operation.places, ',')}` : '';
    case 'insert':
      return `${operation.places.length > 1 ? 'nya' : 'ny'} ${formatPlaces(operation.places, ',')}`;
    case 'moveHeading':
      return `rubr. närmast före ${operation.from.address} sätts närmast före ${operation.to.address}`;
  }
}

/** Longer than any scope a register prints. */
const LONGEST = 20_000;
const PART = /^(upph(?:\.|ävs)?|nuvarande|ändr\.?|nya?|rubr\.)\s*/i;

/** Reads a register line. Parts that are not understood are passed over; an empty list means that it is no such line. */
export function readRegisterLine(line: string): Operation[] {
  const operations: Operation[] = [];
  let last = '';
  for (const part of line.slice(0, LONGEST).split(';')) {
    const key = PART.exec(part.trim());
    if (key && !/^rubr/i.test(key[1] as string)) last = (key[1] as string).toLowerCase();
    const operation = readPart(part.trim(), last);
    if (operation) operations.push(operation);
  }
  return operations;
}

function readPart(part: string, key: string): Operation | undefined {
  const words = part
    .replace(/rubr\.\s*(?:närmast\s+)?före/gi, 'rubriken närmast före')
    .replace(/kap(?=\s)/g, 'kap.')
    .replace(/kap\.\./g, 'kap.');
  const moved = /rubriken närmast före (.+?) sätts närmast före (.+)/i.exec(words);
  if (moved) return move(moved[1] as string, moved[2] as string);
  const renamed = /nuvarande\s+(.+?)\s+betecknas\s+(.+)/i.exec(words);
  if (renamed) {
    const from = readPlaces(renamed[1] as string);
    const to = readPlaces(renamed[2] as string);
    return from.length > 0 && from.length === to.length ? { kind: 'renumber', from, to } : undefined;
  }
  const places = readPlaces(words);
  if (places.length === 0) return undefined;
  if (key.startsWith('upph')) return { kind: 'repeal', places };
  if (key.startsWith('ändr')) return { kind: 'newWording', places };
  return key.startsWith('ny') ? { kind: 'insert', places } : undefined;
}

function move(from: string, to: string): Operation | undefined {
  const [left] = readPlaces(from);
  const [right] = readPlaces(to);
  if (!left || !right) return undefined;
  return {
    kind: 'moveHeading',
    from: { what: 'heading', address: left.address },
    to: { what: 'heading', address: right.address },
  };
}
