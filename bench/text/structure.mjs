import { flatten, parsePlainTextWithLines } from '@samsyn/statute';
import { Score } from './answer-keys.mjs';
import { list, read, readCsv } from './corpus.mjs';
import { idSource } from './random.mjs';

const REFERENCE = /^(?:\p{Ll}|[,;)–-])/u;
/** `5 a §` or `§ 5.` and what stands after it on the line. */
const LABEL = [/^(\d{1,4})\s?([a-z]{1,2})?\s?§(?!\s?§)\s?(.*)$/u, /^§\s?(\d{1,4})\s?([a-z])?[.:]?(?:\s+(.*)|$)/u];

/**
 * A reading of its own, line by line, of where sections begin: the number and § first on the line, no lower-case word after. In the statute book
 * a blank line or a mark of time stands above. It knows no order of numbers and no end of sentences, so references that print broke over lines are
 * among its lines; what differs from the parser is looked at by eye.
 */
function linesOfSections(text, isSpaced) {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const found = [];
  lines.forEach((line, at) => {
    const words = line.replaceAll('\f', '').trim();
    const match = LABEL[0].exec(words) ?? LABEL[1].exec(words);
    if (!match) return;
    const above = (lines[at - 1] ?? '').trim();
    const gap = above === '' || /^\/.*\/$/.test(above) || line.startsWith('\f');
    const rest = match[3] ?? '';
    const isStub = /^har (?:upphävts|upphört|betecknats)/i.test(rest);
    if (!isStub && REFERENCE.test(rest)) return;
    if (isSpaced ? !gap : /^\d/.test(rest) && !/^\d{1,2}\s\p{Lu}/u.test(rest)) return;
    found.push(at + 1);
  });
  return found;
}

const SPACED = new Set(['sfs', 'sfs_random']);

/** Every regulation of the corpus as plain text: the parser's sections against the reading by lines and the rough count of the index. */
export function regulations(isShort) {
  const rough = new Map(readCsv('INDEX.csv').map((row) => [row.path, Number(row.sections)]));
  const groups = {};
  for (const [path, kind] of textFiles()) {
    const group = (groups[kind] ??= fresh());
    if (isShort && (group.seen += 1) % 5 !== 1) continue;
    measure(path, kind, rough.get(path), group);
  }
  return groups;
}

const fresh = () => ({
  seen: 0,
  texts: 0,
  sections: 0,
  score: new Score(),
  crashed: [],
  cases: [],
  doubled: [],
  rough: 0,
  same: 0,
  slowest: [0, ''],
  bytes: 0,
  seconds: 0,
});

function measure(path, kind, rough, group) {
  const text = read(path);
  const started = process.cpuUsage();
  let parsed;
  try {
    parsed = parsePlainTextWithLines(text, idSource(1));
  } catch (error) {
    group.crashed.push(`${path}: ${error.message}`);
    return;
  }
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  group.texts += 1;
  group.bytes += text.length;
  group.seconds += seconds;
  if (seconds > group.slowest[0]) group.slowest = [seconds, path];
  const sections = flatten(parsed.statute).filter((provision) => provision.kind === 'section');
  group.sections += sections.length;
  group.rough += rough ?? 0;
  if (rough === sections.length) group.same += 1;
  for (const section of sections)
    if (/\(\d+\)$/.test(section.address) && !section.variant) group.doubled.push(`${path}: ${section.address}`);
  const { invented, missed } = group.score.add(
    sections.map((section) => parsed.lines.get(section.id)),
    linesOfSections(text, SPACED.has(kind)),
  );
  const at = (line) => `${path}:${line} “${text.split('\n')[line - 1]?.trim().slice(0, 60)}”`;
  group.cases.push(
    ...missed.map((line) => `no section: ${at(line)}`),
    ...invented.map((line) => `only the parser: ${at(line)}`),
  );
}

function* textFiles() {
  for (const kind of ['sfs', 'sfs_random'])
    for (const name of list(`01_regulations_sv/${kind}`))
      if (name.endsWith('.txt')) yield [`01_regulations_sv/${kind}/${name}`, kind];
  for (const agency of list('01_regulations_sv/foreskrifter'))
    for (const name of list(`01_regulations_sv/foreskrifter/${agency}`))
      if (name.endsWith('.txt')) yield [`01_regulations_sv/foreskrifter/${agency}/${name}`, 'foreskrifter'];
}

/** Every path of a text file. */
export const textPaths = () => Array.from(textFiles(), ([path]) => path);
