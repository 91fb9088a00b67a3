import { labels, STANCES, type Stance } from '@samsyn/consultation';
import { canonicalText } from '@samsyn/statute';
import { swedishTime } from '../compilation/words.ts';
import type { AnswerFormData } from './data.ts';

/** The columns of a form, in order. */
export const COLUMNS = ['Bestämmelse', 'Text', 'Ställningstagande', 'Synpunkt', 'Förslag till ny lydelse'] as const;

export const WHOLE = 'Hela förslaget';
export const CHOOSE = 'Välj';
/** Stands where nothing is asked for. */
export const NOT_ASKED = '–';
/** Stands where a provision is shown for context only, in place of a comment. */
export const CLOSED = 'Inte öppen för synpunkter';
export const GENERAL_LAW = 'Inställning till förslaget som helhet och allmänt yttrande';
export const FREE_LAW = 'Övrig synpunkt på förslaget som helhet';
export const FURTHER_LAW = 'Ytterligare synpunkt på samma bestämmelse';

export const TITLE = 'Svarsformulär';
export const HEADING_WHOLE = 'Yttrandet i dess helhet';
export const HEADING_PROVISIONS = 'Bestämmelse för bestämmelse';
export const HEADING_IMPACT = 'Konsekvensutredningen';

const INSTRUCTIONS = [
  'Så här fyller ni i formuläret',
  'Skriv era synpunkter i kolumnen Synpunkt på den rad de gäller, och föreslå gärna en ny lydelse i kolumnen längst till höger. Välj ställningstagande i listan. Rader som ni lämnar tomma räknas som utan synpunkt.',
  'Ni kan dela formuläret mellan er, flytta rader och lägga till egna. Låt kolumnerna Bestämmelse och Text stå som de är: de visar var synpunkten hör hemma.',
  'Spara filen som Word-dokument (.docx) och läs in den i Samsyn. Där ser ni varje rad som är ny, ändrad, flyttad eller borttagen och bestämmer själva vad som ska tas in. Inget skickas till myndigheten förrän ni lämnar in svaret.',
  'Skriv inga uppgifter som omfattas av sekretess eller rör Sveriges säkerhet i formuläret.',
] as const;

const SOME_CLOSED = `Alla bestämmelser behandlas inte i remissen. De som bara visas för sammanhang är märkta ”${CLOSED}”, och synpunkter på dem kan inte tas in. Skriv i så fall i yttrandet i dess helhet.`;

/** The lines before the tables: the title, the facts, and how the form is filled in. */
export function frontLines(data: AnswerFormData): {
  title: string;
  facts: [string, string][];
  help: readonly [string, ...string[]];
} {
  return {
    title: `${TITLE}: ${data.title}`,
    facts: [
      ['Remitterande myndighet', data.authority],
      ['Diarienummer', data.registrationNumber],
      ['Svarande', data.body],
      ['Svara senast', swedishTime(data.deadline)],
      ['Formuläret hämtat', swedishTime(data.madeAt)],
    ],
    help: data.version.open ? [INSTRUCTIONS[0], SOME_CLOSED, ...INSTRUCTIONS.slice(1)] : INSTRUCTIONS,
  };
}

/** The words of a cell for comparing: what only looks different (spaces, empty lines, the kind of a bullet) counts for nothing. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => canonicalText(line).replace(/^[-–•]\s+/u, '– '))
    .filter((line) => line !== '')
    .join('\n');
}

const CODES: ReadonlyMap<string, Stance> = new Map(
  STANCES.flatMap((code) => [
    [fold(labels('sv').stance[code]), code] as const,
    [fold(labels('en').stance[code]), code] as const,
    [fold(code), code] as const,
  ]),
);
const NONE: ReadonlySet<string> = new Set(
  ['', CHOOSE, 'Välj ett objekt.', 'Choose an item.', 'Click to choose.'].map(fold),
);

/** What stands in a stance cell: a code, none, not asked for, or words that are no stance. */
export function readStance(words: string): { stance: Stance | null; unread: string; asked: boolean } {
  const text = canonicalText(words);
  if (text === NOT_ASKED || text === '-') return { stance: null, unread: '', asked: false };
  const folded = fold(text);
  const stance = CODES.get(folded);
  if (stance !== undefined) return { stance, unread: '', asked: true };
  return { stance: null, unread: NONE.has(folded) ? '' : text, asked: true };
}

function fold(text: string): string {
  return canonicalText(text)
    .toLowerCase()
    .replace(/[.!]+$/u, '');
}
