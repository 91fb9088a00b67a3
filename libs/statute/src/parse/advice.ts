import { formatAddress } from '../address.ts';
import { formatOrdinal } from '../label.ts';

const NUMBER = /(\d{1,4})\s?([a-z](?![a-zåäö]))?/g;

/** The addresses that advice says it is about: `5 kap. 2 §`, `10–12 §§` (both ends), `2 och 4 §§`; none for a bare `Allmänna råd`. */
export function adviceTargets(about: string): string[] {
  const chapter = /(\d{1,3}\s?[a-z]?)\s?kap/.exec(about)?.[1];
  const numbers = about.replace(/\d{1,3}\s?[a-z]?\s?kap\.?/g, '');
  const found: string[] = [];
  for (const match of numbers.matchAll(NUMBER)) {
    const number = formatOrdinal({ figure: Number(match[1]), letter: match[2] ?? '' });
    const steps = chapter ? [{ kind: 'chapter' as const, value: chapter }] : [];
    found.push(formatAddress([...steps, { kind: 'section', value: number }]));
  }
  return found;
}
