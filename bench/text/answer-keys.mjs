import { alias, documentContext, findReferences, flatten, parsePlainTextWithLines } from '@samsyn/statute';
import { list, parse, read } from './corpus.mjs';
import { idSource } from './random.mjs';

/** Right, invented and missed. */
export class Score {
  right = 0;
  invented = 0;
  missed = 0;

  /** Adds two bags of names; returns what only one of them has. */
  add(found, wanted) {
    const left = new Map();
    for (const name of wanted) left.set(name, (left.get(name) ?? 0) + 1);
    const invented = [];
    for (const name of found) {
      const times = left.get(name) ?? 0;
      if (times === 0) invented.push(name);
      else left.set(name, times - 1);
    }
    const missed = [...left].flatMap(([name, times]) => Array.from({ length: times }, () => name));
    this.right += found.length - invented.length;
    this.invented += invented.length;
    this.missed += missed.length;
    return { invented, missed };
  }

  get precision() {
    return this.right / (this.right + this.invented || 1);
  }
  get recall() {
    return this.right / (this.right + this.missed || 1);
  }
  get f1() {
    return (2 * this.right) / (2 * this.right + this.invented + this.missed || 1);
  }
}

const TAG =
  /<(Kapitel|UpphavtKapitel|Paragraf|UpphavdParagraf|Stycke|Listelement|Bilaga|Avdelning|Tabellrad|Rubrik|Overgangsbestammelse)\b([^>]*)>/g;
const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** What the key names: parts, chapters, sections, paragraphs and items by their address, rows, headings and annexes by their number. */
function wantedOf(xml) {
  const names = [];
  let chapter = '';
  for (const [, tag, rest] of xml.matchAll(TAG)) {
    const id = attribute(rest, 'id');
    const ordinal = attribute(rest, 'ordinal');
    if (tag === 'Kapitel') chapter = id;
    if (tag === 'UpphavtKapitel') names.push(`K${ordinal}`);
    else if (tag === 'UpphavdParagraf') names.push(`${chapter}P${ordinal}`);
    else if (tag === 'Overgangsbestammelse') names.push(`L${attribute(rest, 'sfsnr') ?? ''}`);
    else if (['Tabellrad', 'Rubrik', 'Bilaga', 'Avdelning'].includes(tag)) names.push(tag);
    else names.push(id ?? tag);
  }
  return names;
}

const COUNTED = { tableRow: 'Tabellrad', heading: 'Rubrik', annex: 'Bilaga', part: 'Avdelning' };

/** The same names of a parsed text. The key has no words for a subsection without any, and counts a definition as a paragraph. */
function foundIn(statute) {
  const names = [];
  for (const provision of flatten(statute)) {
    if (COUNTED[provision.kind]) names.push(COUNTED[provision.kind]);
    // The key has the title of an annex as a heading of its own.
    if (provision.kind === 'annex' && provision.heading) names.push('Rubrik');
    if (COUNTED[provision.kind]) continue;
    if (provision.kind === 'transitional') names.push(`L${provision.label}`);
    else if (provision.kind === 'definition') continue;
    else if (provision.kind !== 'subsection') names.push(alias(provision.address));
    else if (provision.text !== '' && !/^har upphävts/.test(provision.text)) names.push(alias(provision.address));
  }
  for (const section of flatten(statute)) if (section.kind === 'section') names.push(...definitionsOf(section));
  // The key gives the second wording of a section no id.
  return names.map((name) => name.replace(/^.*v\d+$/, 'Paragraf').replace(/^.*v\d+S\d+$/, 'Stycke'));
}

/** Where a subsection has definitions below it, the key counts them as the subsections after it. */
function definitionsOf(section) {
  const names = [];
  let count = 0;
  for (const subsection of section.children) {
    if (subsection.kind !== 'subsection') continue;
    count += 1;
    for (const child of subsection.children)
      if (child.kind === 'definition') names.push(`${alias(section.address)}S${(count += 1)}`);
  }
  return names;
}

const structureFolder = '07_parse_gold/struktur';

/** The answer keys of structure, one text each. */
export function structureKeys() {
  const score = new Score();
  const cases = [];
  let texts = 0;
  for (const name of list(structureFolder).filter((file) => file.endsWith('.xml'))) {
    const xml = read(`${structureFolder}/${name}`);
    if (xml.trim() === '') continue;
    texts += 1;
    const text = name.replace('.xml', '.txt');
    const { invented, missed } = score.add(foundIn(parse(read(`${structureFolder}/${text}`))), wantedOf(xml));
    if (invented.length + missed.length > 0)
      cases.push(`${text}: missed ${missed.join(' ') || '–'}, beside the key ${invented.join(' ') || '–'}`);
  }
  return { score, texts, cases };
}

const LINK = /<Link uri="https:\/\/lagen\.nu\/([^"#]*)(?:#([^"]*))?">/g;
/** The text the keys imagine the references to stand in. */
const OWN_ACT = '9999:999';

/** The answer keys of references, read the way the command line reads a file. A chapter named with its section counts as that section. */
export function referenceKeys() {
  const score = new Score();
  const cases = [];
  let texts = 0;
  for (const name of list('07_parse_gold/hanvisningar')) {
    const raw = read(`07_parse_gold/hanvisningar/${name}`);
    const cut = raw.indexOf('<list>');
    if (cut < 0) continue;
    texts += 1;
    const text = raw.slice(0, cut).trim();
    const { statute, lines } = parsePlainTextWithLines(text, idSource(1));
    const found = new Set();
    for (const { act = '', addresses } of findReferences(text, documentContext(text, statute, lines))) {
      for (const address of addresses) found.add(`${act}#${alias(address)}`);
      if (act) found.add(`${act}#`);
    }
    const wanted = new Set();
    for (const [, act, place = ''] of raw.slice(cut).matchAll(LINK)) {
      const key = `${act === OWN_ACT ? '' : act.replaceAll('_', ' ')}#${place}`;
      if (!/#K\d+[a-z]?$/.test(key) || ![...found].some((one) => one.startsWith(`${key}P`))) wanted.add(key);
    }
    // The key links the act once, beside or within the link of the place.
    for (const key of found)
      if (key.endsWith('#') && !wanted.has(key) && [...wanted].some((one) => one.startsWith(key))) found.delete(key);
    const { invented, missed } = score.add([...found], wanted);
    if (invented.length + missed.length > 0)
      cases.push(`${name}: missed ${missed.join(' ') || '–'}, beside the key ${invented.join(' ') || '–'}`);
  }
  return { score, texts, cases };
}
