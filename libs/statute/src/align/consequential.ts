import { neutralText } from './neutral.ts';

/** True when two texts differ in nothing but cross-references and amendment notes ("följdändring"). */
export function isConsequential(oldText: string, newText: string): boolean {
  return oldText !== newText && neutralText(oldText) === neutralText(newText);
}
