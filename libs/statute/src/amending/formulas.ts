import { readRegisterLine, writeRegisterLine } from './register.ts';
import { inOrder, type Operation, readOperations, writeOperation } from './operations.ts';

/** A set phrase of amending statutes and consolidated texts, with its parts. Dates as printed (`1 februari 2016`). */
export type Formula =
  | { kind: 'authorisation'; authority: string; basis: string }
  | ({ kind: 'amends' } & Amends)
  | { kind: 'register'; operations: Operation[] }
  | { kind: 'repealStatute'; authority?: string; statute: string; at?: string }
  | { kind: 'entryIntoForce'; subject: string; date: string }
  | { kind: 'splitEntryIntoForce'; subject: string; first: string; scope: string; rest: string }
  | { kind: 'latestWording'; statute: string }
  | { kind: 'amendmentNote'; statute: string }
  | { kind: 'decided'; date: string }
  | { kind: 'published'; date: string }
  | { kind: 'renumberedStub'; from: string; to: string; by: string; type: string }
  | { kind: 'repealedStub'; place: string; by: string; type: string }
  | { kind: 'temporal'; text: string; ends: boolean; date: string };

/** Who changes which statute how. `extra` when it is a further decision (`Vidare beslutar …`). */
export interface Amends {
  authority?: string;
  basis?: string;
  statute?: string;
  extra?: true;
  operations: Operation[];
}

const DATE = String.raw`(\d{1,2}\s\p{L}{3,9}\s\d{4})`;
const NUMBER = String.raw`((?:[\p{Lu}-]{2,10}\s)?\d{4}:\d{1,5})`;
const SUBJECT = String.raw`((?:Denna|Dessa|Detta)\s(?:[\p{L}]+\s){1,5}?)`;
const PATTERNS: { pattern: RegExp; read: (match: RegExpExecArray) => Formula }[] = [
  {
    pattern: new RegExp(
      String.raw`${SUBJECT}träder\s+i\s+kraft\s+den\s+${DATE}\s+i\s+fråga\s+om\s+(.{1,400}?)\s+och\s+i\s+övrigt\s+den\s+${DATE}`,
      'u',
    ),
    read: ([, subject, first, scope, rest]) => ({
      kind: 'splitEntryIntoForce',
      subject: trim(subject),
      first: trim(first),
      scope: trim(scope),
      rest: trim(rest),
    }),
  },
  {
    pattern: new RegExp(String.raw`${SUBJECT}träder\s+i\s+kraft\s+den\s+${DATE}`, 'u'),
    read: ([, subject, date]) => ({ kind: 'entryIntoForce', subject: trim(subject), date: trim(date) }),
  },
  {
    pattern: new RegExp(String.raw`Senaste\s+lydelse\s+(?:av\s+.{1,60}\s)?${NUMBER}`, 'u'),
    read: ([, statute]) => ({ kind: 'latestWording', statute: trim(statute) }),
  },
  {
    pattern: new RegExp(
      String.raw`(\d{1,4}(?:\s[a-z])?\s§)\s+Har\s+betecknats\s+(.{1,60}?§)\s+genom\s+(lag|förordning|föreskrifter)\s+\(${NUMBER}\)`,
      'iu',
    ),
    read: ([, from, to, type, by]) => ({
      kind: 'renumberedStub',
      from: trim(from),
      to: trim(to),
      type: trim(type).toLowerCase(),
      by: trim(by),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(\d{1,4}(?:\s[a-z])?\s(?:§|kap\.))\s+Har\s+upphävts\s+genom\s+(lag|förordning|föreskrifter)\s+\(${NUMBER}\)`,
      'iu',
    ),
    read: ([, place, type, by]) => ({
      kind: 'repealedStub',
      place: trim(place),
      type: trim(type).toLowerCase(),
      by: trim(by),
    }),
  },
  {
    pattern: /\/([^/\n]{0,100}?)\s([IU]):\s?([^/\n]{1,80})\//,
    read: ([, text, kind, date]) => ({ kind: 'temporal', text: trim(text), ends: kind === 'U', date: trim(date) }),
  },
  {
    pattern: new RegExp(String.raw`Utkom\s+från\s+trycket\s+den\s+${DATE}`, 'iu'),
    read: ([, date]) => ({ kind: 'published', date: trim(date) }),
  },
  {
    pattern: new RegExp(String.raw`beslutade?s?\s+den\s+${DATE}`, 'iu'),
    read: ([, date]) => ({ kind: 'decided', date: trim(date) }),
  },
  {
    // The stop after `kap` ends no sentence.
    pattern: /(\p{Lu}[^.]{1,160}?)\sföreskriver\sföljande\smed\sstöd\sav\s(.{1,1500}?)(?<!\b(?:kap|bil|m))\.(?=\s|$)/su,
    read: ([, authority, basis]) => ({ kind: 'authorisation', authority: trim(authority), basis: trim(basis) }),
  },
  {
    pattern:
      /(?:(\p{Lu}[^.]{1,160}?)\s)?(?:föreskriver|beslutar)\satt\s((?:(?!\bdels\b).){1,400}?\(\s?(?:[\p{Lu}-]{2,10}\s)?\d{4}:\d{1,5}\s?\)(?:(?!\bdels\b|§).){0,200}?)\sska(?:ll)?\supphöra\satt\sgälla(?:\s(?:vid\sutgången\sav\s|den\s)([^.]{3,40}))?/su,
    read: ([, authority, statute, at]) => ({
      kind: 'repealStatute',
      statute: trim(statute),
      ...named({ authority, at }),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:\(([\p{Lu}-]{2,10}\s\d{4}:\d{1,5})\)|(?:Lag|Förordning)\s\((\d{4}:\d{1,5})\)\.)$`,
      'u',
    ),
    read: ([, series, act]) => ({ kind: 'amendmentNote', statute: trim(series ?? act) }),
  },
];

function trim(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function named<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const present: Partial<Record<K, string>> = {};
  for (const key of Object.keys(fields) as K[]) if (fields[key]) present[key] = trim(fields[key]);
  return present;
}

const LONGEST = 20_000;
const REGISTER = /^(?:(?:upph|ändr)\.|nya?\s+\d|nuvarande\s.{1,80}\sbetecknas)/i;
const WHO =
  /^\s*(?:(Vidare)\s(?:föreskriver|beslutar)\s(.{2,160}?)\satt\s|(?:Härigenom|(\p{Lu}.{1,160}?))\s(?:föreskriver|föreskrivs|beslutar)(?!\p{L}))/su;
const BASIS = /med\sstöd\sav\s(.{1,1500}?)\s(?=att\s|i\sfråga\som\s|dels\s)/s;
const CONCERNING = /i\sfråga\som\s(.{1,400}?)(?=\s(?:dels|att|ska)(?!\p{L}))/su;
const AFTER_PLACES =
  /§§?\s((?:\p{Lu}[^§]{2,160}?|lagen|förordningen|\p{Ll}+(?:lagen|förordningen))\s\((?:[\p{Lu}-]{2,10}\s)?\d{4}:\d{1,5}\)[^§]{0,200}?)\s(?:ska(?:ll)?|ordet|orden)\s/su;

/** Reads the set phrase in a text (a sentence, a note, a heading line); undefined when there is none. The most telling one wins. */
export function readFormula(text: string): Formula | undefined {
  const words = text.slice(0, LONGEST);
  if (REGISTER.test(words)) return { kind: 'register', operations: readRegisterLine(words) };
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(words);
    if (match) return read(match);
  }
  const amends = readAmends(words);
  return amends.operations.length > 0 ? { kind: 'amends', ...amends } : undefined;
}

/** Reads an enacting clause that changes another statute: who decides, by what right, which statute, and every change, in any order. */
export function readAmends(text: string): Amends {
  const who = WHO.exec(text);
  const amends: Amends = {
    operations: readOperations(text),
    ...named({
      authority: who?.[2] ?? who?.[3],
      basis: BASIS.exec(text)?.[1],
      statute: CONCERNING.exec(text)?.[1] ?? AFTER_PLACES.exec(text)?.[1],
    }),
  };
  // A change of words names its statute itself.
  if (amends.operations.some((operation) => operation.kind === 'replaceWords')) delete amends.statute;
  if (who?.[1]) amends.extra = true;
  return amends;
}

/** Prints the phrase as it stands in statutes today (`ska`, not `skall`). */
export function writeFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'authorisation':
      return `${formula.authority} föreskriver följande med stöd av ${formula.basis}.`;
    case 'amends':
      return writeAmends(formula);
    case 'register':
      return writeRegisterLine(formula.operations);
    case 'repealStatute':
      return `${formula.authority ? `${formula.authority} föreskriver` : 'Härigenom föreskrivs'} att ${formula.statute} ska upphöra att gälla${formula.at ? ` vid utgången av ${formula.at}` : ''}.`;
    case 'entryIntoForce':
      return `${formula.subject} träder i kraft den ${formula.date}.`;
    case 'splitEntryIntoForce':
      return `${formula.subject} träder i kraft den ${formula.first} i fråga om ${formula.scope} och i övrigt den ${formula.rest}.`;
    case 'latestWording':
      return `Senaste lydelse ${formula.statute}.`;
    case 'amendmentNote':
      return /^\d/.test(formula.statute) ? `Förordning (${formula.statute}).` : `(${formula.statute})`;
    case 'decided':
      return `beslutade den ${formula.date}.`;
    case 'published':
      return `Utkom från trycket den ${formula.date}`;
    case 'renumberedStub':
      return `${formula.from} Har betecknats ${formula.to} genom ${formula.type} (${formula.by}).`;
    case 'repealedStub':
      return `${formula.place} Har upphävts genom ${formula.type} (${formula.by}).`;
    case 'temporal':
      return `/${formula.text} ${formula.ends ? 'U' : 'I'}:${formula.date}/`;
  }
}

function writeAmends({ authority, basis, statute, extra, operations }: Amends): string {
  const clauses = writeClauses(operations);
  if (extra) return `Vidare ${authority ? `beslutar ${authority}` : 'beslutas'} ${clauses}`;
  if (!authority && !basis && !statute) return clauses;
  const leaning = basis ? ` med stöd av ${basis}` : '';
  const concerning = statute ? ` i fråga om ${statute}` : '';
  return `${authority ? `${authority} föreskriver` : 'Härigenom föreskrivs'}${leaning}${concerning} ${clauses}`;
}

/** `dels att …, dels att …`; a single operation needs no `dels`. `fresh` are addresses with new numbers. */
export function writeClauses(operations: readonly Operation[], fresh: ReadonlySet<string> = new Set()): string {
  const clauses = inOrder(operations).map((operation) => writeOperation(operation, fresh));
  return clauses.length === 1
    ? `att ${clauses[0] as string}.`
    : `${clauses.map((clause) => `dels att ${clause}`).join(', ')}.`;
}
