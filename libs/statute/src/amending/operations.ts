import { formatPlaces, join, type Place, readPlaces } from './places.ts';

/** One thing an amending statute does. Places of `renumber` stand in pairs. */
export type Operation =
  | { kind: 'repeal'; places: Place[] }
  | { kind: 'renumber'; from: Place[]; to: Place[] }
  | { kind: 'newWording'; places: Place[] }
  | { kind: 'insert'; places: Place[] }
  | { kind: 'moveHeading'; from: Place; to: Place }
  | { kind: 'replaceWords'; places: Place[]; from: string; to: string; statute?: string };

const NUMBER_WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const SKA = String.raw`ska(?:ll)?`;
const RENUMBER = new RegExp(String.raw`nuvarande\s+(.{1,400}?)\s+${SKA}\s+betecknas\s+(.{1,400})`, 'is');
const MOVE = new RegExp(
  String.raw`(rubrik(?:en|erna)\s+(?:närmast\s+)?före\s+.{1,120}?)\s+${SKA}\s+(?:i\s+stället\s+)?(?:sättas|placeras)\s+närmast\s+före\s+(.{1,120})`,
  'is',
);
const INSERT = new RegExp(
  String.raw`(?:det(?:\s+i\s+[^,§]{1,60}?)?\s+${SKA}\s+(?:införas|tillfogas|läggas\s+till)\s+(.{1,800}?)|((?:en|ett|två|tre|nya?)\s.{1,400}?)\s+${SKA}\s+(?:införas|tillfogas))(?:\s+av\s+följande\s+lydelse|$)`,
  'is',
);
const REPEALED = new RegExp(String.raw`\s${SKA}\s+(?:upphöra\s+att\s+gälla|upphävas|utgå)`, 'i');
const WORDED = new RegExp(String.raw`\s${SKA}\s+ha\s+följande\s+lydelse`, 'i');
/** A clause says what it changes within so many characters; a longer text is none. */
const LONGEST = 4_000;
const WORDS = new RegExp(
  String.raw`(?:i\s+(.{1,300}?)\s+)?(?:ordet|orden|uttrycket|beteckningen|angivelsen)\s+[”"»'](.{1,200}?)[”"«'](?:\s+i\s+(.{1,200}?))?\s+${SKA}\s+(?:bytas\s+ut\s+mot|ersättas\s+med)\s+(?:ordet\s+|orden\s+)?[”"»'](.{1,200}?)[”"«']`,
  'is',
);

/** What an authority leans on names provisions too, but changes none. */
const AUTHORISED = /^.*?med stöd av .{1,1500}?\satt\s/i;

/** Reads one clause of an amending statute (`dels att nuvarande 2 § ska betecknas 6 §`); undefined when it is none that is known. */
export function readOperation(clause: string): Operation | undefined {
  const text = clause.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return replaceWords(text) ?? renumber(text) ?? moveHeading(text) ?? insert(text) ?? repeal(text) ?? newWording(text);
}

/** Reads every clause of an enacting text, in any order, whether joined by `dels att` or standing alone. */
export function readOperations(text: string): Operation[] {
  const clauses = text
    .replace(/\s+/g, ' ')
    .split(/(?:,|–|-|;)?\s*(?<!\p{L})dels(?:\s+att)?\s+|(?<=\bföreskriver|\bföreskrivs)\s+(?=att\s)/u);
  return clauses
    .map((clause) => readOperation(clause.replace(AUTHORISED, '')))
    .filter((operation) => operation !== undefined);
}

function replaceWords(text: string): Operation | undefined {
  const match = WORDS.exec(text);
  if (!match) return undefined;
  const where = `${match[1] ?? ''} ${match[3] ?? ''}`.trim();
  const operation: Operation = {
    kind: 'replaceWords',
    places: readPlaces(where),
    from: match[2] as string,
    to: match[4] as string,
  };
  const statute = where.replace(/^.*§§?\s*/, '').trim();
  return statute ? { ...operation, statute } : operation;
}

function renumber(text: string): Operation | undefined {
  const match = RENUMBER.exec(text);
  if (!match) return undefined;
  const from = readPlaces(match[1] as string);
  const to = readPlaces((match[2] as string).replace(/,?\s+(?:samt|och)?\s*att\s.*$/, ''));
  return from.length > 0 && from.length === to.length ? { kind: 'renumber', from, to } : undefined;
}

function moveHeading(text: string): Operation | undefined {
  const match = MOVE.exec(text);
  const [from] = readPlaces(match?.[1] ?? '');
  const [to] = readPlaces(match?.[2] ?? '');
  return from && to ? { kind: 'moveHeading', from, to: { what: 'heading', address: to.address } } : undefined;
}

function insert(text: string): Operation | undefined {
  const match = INSERT.exec(text);
  const places = readInserted(match?.[1] ?? match?.[2] ?? '');
  return places.length > 0 ? { kind: 'insert', places } : undefined;
}

/** `en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik`: the heading is told by its own words, not by what stands before. */
function readInserted(text: string): Place[] {
  const [sections, ...headings] = text.split(/närmast\s+före\s+/) as [string, ...string[]];
  const places = readPlaces(sections);
  for (const heading of headings)
    places.push(
      ...readPlaces(heading.replace(/\s+(?:en|två|tre)?\s*nya?\s+rubrik.*$/, '')).map(({ address }): Place => ({
        what: 'heading',
        address,
      })),
    );
  return places;
}

function repeal(text: string): Operation | undefined {
  const places = readPlaces(before(text, REPEALED));
  return places.length > 0 ? { kind: 'repeal', places } : undefined;
}

function newWording(text: string): Operation | undefined {
  const places = readPlaces(before(text, WORDED));
  return places.length > 0 ? { kind: 'newWording', places } : undefined;
}

/** What stands before a phrase; '' when the phrase does not stand there. */
function before(text: string, phrase: RegExp): string {
  const match = phrase.exec(text);
  return match ? text.slice(0, match.index) : '';
}

const ORDER: Operation['kind'][] = ['repeal', 'renumber', 'newWording', 'replaceWords', 'moveHeading', 'insert'];

/** The operations in the order in which amending statutes name them: what ceases, new numbers, new wordings, what is new. */
export function inOrder(operations: readonly Operation[]): Operation[] {
  return [...operations].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The clause without `dels att`: `16, 17 och 22 §§ ska upphöra att gälla`. `fresh` are addresses that are new or have new numbers. */
export function writeOperation(operation: Operation, fresh: ReadonlySet<string> = new Set()): string {
  switch (operation.kind) {
    case 'repeal':
      return `${formatPlaces(operation.places)} ska ${operation.places.every(({ what }) => what === 'heading') ? 'utgå' : 'upphöra att gälla'}`;
    case 'renumber':
      return `nuvarande ${inPairs(operation.from)} ska betecknas ${inPairs(operation.to)}`;
    case 'newWording':
      return writeWording(operation.places, fresh);
    case 'insert':
      return writeInsert(operation.places);
    case 'moveHeading':
      return `rubriken närmast före ${operation.from.address} ska sättas närmast före ${operation.to.address}`;
    case 'replaceWords': {
      const where = [formatPlaces(operation.places), operation.statute ?? ''].filter(Boolean).join(' ');
      const noun = operation.from.includes(' ') ? 'orden' : 'ordet';
      return `${where ? `i ${where} ` : ''}${noun} ”${operation.from}” ska bytas ut mot ”${operation.to}”`;
    }
  }
}

/** Pairs must keep their order, so no ranges are made and nothing is sorted. */
export function inPairs(places: readonly Place[], and: 'och' | ',' = 'och'): string {
  const groups: { tail: string; numbers: string[] }[] = [];
  for (const { address } of places) {
    const match = /^((?:.*\bkap\. )?)(.+?)( §| kap\.)?$/.exec(address) as RegExpExecArray;
    const tail = `${match[1]}|${match[3] ?? ''}`;
    const last = groups[groups.length - 1];
    if (last && last.tail === tail) last.numbers.push(match[2] as string);
    else groups.push({ tail, numbers: [match[2] as string] });
  }
  return join(
    groups.map(({ tail, numbers }) => {
      const [before, after] = tail.split('|') as [string, string];
      return `${before}${join(numbers, and)}${after === ' §' && numbers.length > 1 ? ' §§' : after}`;
    }),
    and,
  );
}

function writeWording(places: readonly Place[], fresh: ReadonlySet<string>): string {
  const renewed = places.filter((place) => place.what === 'section' && fresh.has(place.address));
  const rest = places.filter((place) => !renewed.includes(place));
  const parts = [formatPlaces(rest)];
  if (renewed.length > 0) parts.push(`${renewed.length > 1 ? 'de nya' : 'den nya'} ${formatPlaces(renewed)}`);
  const words = parts.filter(Boolean).join(parts[0]?.includes(' och ') ? ' samt ' : ' och ');
  return `${words} ska ha följande lydelse`;
}

/** `det ska införas två nya paragrafer, 5 a och 15 b §§, och närmast före 5 a § en ny rubrik av följande lydelse`. */
function writeInsert(places: readonly Place[]): string {
  const parts: string[] = [];
  const of = (what: Place['what']): Place[] => places.filter((place) => place.what === what);
  const counted = (found: Place[], one: string, many: string): void => {
    if (found.length > 0)
      parts.push(`${found.length > 1 ? `${countWord(found.length)} nya ${many}` : one}, ${formatPlaces(found)},`);
  };
  counted(of('chapter'), 'ett nytt kapitel', 'kapitel');
  counted(of('section'), 'en ny paragraf', 'paragrafer');
  counted(of('annex'), 'en ny bilaga', 'bilagor');
  const advice = of('generalAdvice').map(({ address }): Place => ({ what: 'section', address }));
  if (advice.length > 0) parts.push(`nya allmänna råd till ${formatPlaces(advice)}`);
  const headings = of('heading');
  if (headings.length > 0) {
    const before = formatPlaces(headings.map(({ address }) => ({ what: 'section', address })));
    parts.push(`närmast före ${before} ${headings.length > 1 ? 'nya rubriker' : 'en ny rubrik'}`);
  }
  return `det ska införas ${parts.join(' och ').replace(/,$/, parts.length > 0 && headings.length === 0 ? ',' : '')} av följande lydelse`;
}

function countWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}
