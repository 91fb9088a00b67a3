import { existsSync, readFileSync } from 'node:fs';
import { readDocument, statuteDocx, toAkomaNtoso, toStatute } from '@samsyn/documents';
import { flatten } from '@samsyn/statute';
import { Score } from './answer-keys.mjs';
import { list, parse, path, read } from './corpus.mjs';
import { idSource } from './random.mjs';
import { hasSchema, refused } from './schema.mjs';

const PDF = '01_regulations_sv/foreskrifter_pdf';
const TEXT = '01_regulations_sv/foreskrifter';

const sectionsOf = (statute) => [
  ...new Set(
    flatten(statute)
      .filter(({ kind }) => kind === 'section')
      .map(({ address }) => address),
  ),
];

/** Each PDF against the text another program made from it: the same sections by address. */
export async function pdfs(isShort) {
  const score = new Score();
  const result = { score, compared: 0, same: 0, refused: [], cases: [], seconds: 0, slowest: [0, ''] };
  const files = list(PDF).filter((name) => name.endsWith('.pdf'));
  for (const name of isShort ? files.filter((_name, at) => at % 5 === 0) : files) {
    const started = process.cpuUsage();
    const document = await readDocument(readFileSync(path(`${PDF}/${name}`)), name);
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    result.seconds += seconds;
    if (seconds > result.slowest[0]) result.slowest = [seconds, name];
    if (!document.ok) {
      result.refused.push(`${name}: ${document.code}`);
      continue;
    }
    const twin = list(TEXT)
      .map((agency) => `${TEXT}/${agency}/${name.replace('.pdf', '.txt')}`)
      .find((file) => existsSync(path(file)));
    if (!twin) continue;
    result.compared += 1;
    const { invented, missed } = score.add(sectionsOf(toStatute(document, idSource(1))), sectionsOf(parse(read(twin))));
    if (invented.length + missed.length === 0) result.same += 1;
    else
      result.cases.push(`${name}: missed ${missed.join(', ') || '–'}, beside the text ${invented.join(', ') || '–'}`);
  }
  return result;
}

/** Documents the schema judges at once. */
const BATCH = 20;
const bytes = (text) => new TextEncoder().encode(text);

/** Out and in again: Akoma Ntoso must give the same tree, Word the same sections, words and permanent ids. */
export async function roundTrips(paths) {
  const result = {
    texts: 0,
    same: 0,
    valid: 0,
    judged: 0,
    cases: [],
    sections: 0,
    sectionsKept: 0,
    nodes: 0,
    nodesKept: 0,
  };
  let waiting = [];
  const validate = async () => {
    if (!hasSchema || waiting.length === 0) return;
    const errors = await refused(waiting);
    result.judged += waiting.length;
    result.valid += waiting.length - errors.length;
    for (const [name, message] of errors) result.cases.push(`${name}: ${message}`);
    waiting = [];
  };
  for (const name of paths) {
    const statute = parse(read(name));
    result.texts += 1;
    const xml = toAkomaNtoso(statute, { date: '2026-01-01' });
    const again = toStatute(await readDocument(bytes(xml), 'a.xml'), idSource(2));
    if (equal(again, statute)) result.same += 1;
    else result.cases.push(`${name}: not the same after Akoma Ntoso`);
    waiting.push({ name, xml });
    if (waiting.length === BATCH) await validate();
    const fromWord = toStatute(await readDocument(await statuteDocx(statute), 'a.docx'), idSource(3));
    const found = new Set(sectionsOf(fromWord));
    const wanted = sectionsOf(statute);
    result.sections += wanted.length;
    result.sectionsKept += wanted.filter((address) => found.has(address)).length;
    const after = new Set(flatten(fromWord).map(({ id, text }) => `${id} ${text}`));
    const before = flatten(statute).filter(({ kind, text }) => kind === 'section' || text !== '');
    result.nodes += before.length;
    result.nodesKept += before.filter(({ id, text }) => after.has(`${id} ${text}`)).length;
  }
  await validate();
  return result;
}

/** The same values, whatever the order of the keys. */
function equal(one, other) {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => equal(one[key], other[key]));
}

const marksOf = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\d§]/gu) ?? [];

/** Letters and figures of a text that stand nowhere: not in the tree, not among what was taken out, not among what was not understood. */
export function lostMarks(paths) {
  let lost = 0;
  let total = 0;
  const cases = [];
  for (const name of paths) {
    const text = read(name);
    const left = new Map();
    for (const mark of marksOf(text)) left.set(mark, (left.get(mark) ?? 0) + 1);
    total += marksOf(text).length;
    for (const mark of marksOf(wordsOf(parse(text)))) left.set(mark, (left.get(mark) ?? 0) - 1);
    const missing = [...left].filter(([, count]) => count > 0);
    const count = missing.reduce((sum, [, times]) => sum + times, 0);
    lost += count;
    if (count > 0) cases.push(`${name}: ${missing.map(([mark, times]) => `${mark}×${times}`).join(' ')}`);
  }
  return { lost, total, cases };
}

function wordsOf(statute) {
  const tree = flatten(statute).flatMap((node) => [
    node.label,
    node.kind === 'section' || node.kind === 'generalAdvice' ? '' : (node.heading ?? ''),
    node.variant ?? '',
    node.text,
    ...withMarks(node.notes),
  ]);
  const aside = [...(statute.removed ?? []), ...statute.notUnderstood].map(({ text }) => text);
  return [statute.title, statute.enactingClause ?? '', ...withMarks(statute.notes), ...tree, ...aside].join('\n');
}

/** The mark of a footnote stands twice in print. */
const withMarks = (notes = []) => notes.flatMap((note) => [note, /^(?:\d{1,2} )+/.exec(note)?.[0] ?? '']);
