import { formulas, register } from '../amending.mjs';
import { referenceKeys, structureKeys } from '../answer-keys.mjs';
import { lostMarks, pdfs, roundTrips } from '../reading.mjs';
import { regulations, textPaths } from '../structure.mjs';
import { percent, seconds, share } from '../table.mjs';

const NAMES = { sfs: 'statutes', sfs_random: 'statutes drawn by decade', foreskrifter: 'föreskrifter (text of PDFs)' };

/** Reading: structure, references, amending formulas, readers. Texts of the corpus; what differs is listed under the table. */
export async function measure(table, { isShort }) {
  table.section('Parsing: sections of every regulation');
  structure(table, isShort);
  table.section('Parsing: answer keys');
  keys(table);
  table.section('Amending formulas');
  amending(table);
  table.section('Readers and round trips');
  await readers(table, isShort);
}

function structure(table, isShort) {
  for (const [kind, group] of Object.entries(regulations(isShort))) {
    const { score } = group;
    const goal = kind === 'foreskrifter' ? 0.98 : 0.995;
    table.row(
      `${NAMES[kind]}: ${group.texts} texts, ${group.sections} §§, against a reading line by line: F1`,
      `${share(score.f1)} (only by lines ${score.missed}, only by the parser ${score.invented})`,
      `≥ ${goal}`,
      score.f1 >= goal,
    );
    table.row('– crashed', String(group.crashed.length), '0', group.crashed.length === 0);
    table.crashes.push(...group.crashed);
    table.row('– rough count of the index', `${group.rough}; the same in ${group.same} of ${group.texts} texts`);
    table.row('– same address twice without a mark of time', String(group.doubled.length));
    table.row(
      '– time, processor',
      `${seconds(group.seconds)} for ${(group.bytes / 1e6).toFixed(1)} MB; slowest ${seconds(group.slowest[0])} (${group.slowest[1].split('/').at(-1)})`,
    );
    for (const line of [...group.crashed, ...group.cases, ...group.doubled])
      table.note(line.replace('01_regulations_sv/', ''));
  }
}

function keys(table) {
  const found = structureKeys();
  table.row(
    `structure, ${found.texts} answer keys: F1`,
    `${share(found.score.f1)} (P ${share(found.score.precision)} R ${share(found.score.recall)})`,
    '≥ .98 (text from PDFs)',
    found.score.f1 >= 0.98,
  );
  for (const line of found.cases) table.note(line);
  const { score, texts, cases } = referenceKeys();
  table.row(`references, ${texts} answer keys: precision`, share(score.precision), '≥ .98', score.precision >= 0.98);
  table.row('– recall', share(score.recall), '≥ .95', score.recall >= 0.95);
  for (const line of cases) table.note(line);
}

function amending(table) {
  const set = formulas();
  if (set) {
    table.row(
      `set phrases read; written and read again the same; written as the table has them`,
      `${set.read}; ${set.stable}; ${set.matched} of ${set.total}`,
      'all',
      set.matched === set.total && set.stable === set.total,
    );
    for (const line of set.cases) table.note(line);
  }
  const official = register();
  const parts = Object.entries(official.byAction);
  const [right, total] = ['right', 'total'].map((key) => parts.reduce((sum, [, counts]) => sum + counts[key], 0));
  table.row(
    `clauses worked out from ${official.pairs} pairs against the official register`,
    `${right} of ${total} (${percent(right / total)}): ${parts.map(([name, counts]) => `${name} ${counts.right}/${counts.total}`).join(', ')}; ${official.undecided} more of which the two texts do not differ`,
  );
  table.row(
    '– register lines read back to the same',
    `${official.lines} of ${official.pairs}`,
    'all',
    official.lines === official.pairs,
  );
  for (const line of official.cases) table.note(line);
}

async function readers(table, isShort) {
  const pdf = await pdfs(isShort);
  table.row(
    `PDFs against the text another program made: ${pdf.compared} compared, §§ by address: F1`,
    `${share(pdf.score.f1)} (the same in ${pdf.same})`,
    '≥ .98',
    pdf.score.f1 >= 0.98,
  );
  table.row('– refused with a reason', pdf.refused.join(', ') || 'none');
  table.row('– time, processor', `${seconds(pdf.seconds)}; slowest ${seconds(pdf.slowest[0])} (${pdf.slowest[1]})`);
  for (const line of pdf.cases) table.note(line);
  const paths = textPaths();
  const lost = lostMarks(isShort ? paths.filter((_path, at) => at % 5 === 0) : paths);
  table.row(
    'letters and figures of the texts that stand nowhere afterwards',
    `${lost.lost} of ${lost.total}`,
    '0',
    lost.lost === 0,
  );
  for (const line of lost.cases) table.note(line);
  const trip = await roundTrips(isShort ? paths.filter((_path, at) => at % 15 === 0) : paths);
  table.row(`Akoma Ntoso out and in: the same tree`, `${trip.same} of ${trip.texts}`, 'all', trip.same === trip.texts);
  table.row(
    '– valid by the schema',
    trip.judged > 0 ? `${trip.valid} of ${trip.judged}` : 'the schema is absent',
    'all',
    trip.judged > 0 ? trip.valid === trip.judged : undefined,
  );
  table.row(
    'Word out and in: §§ kept; provisions kept with id and words',
    `${percent(trip.sectionsKept / trip.sections)}; ${percent(trip.nodesKept / trip.nodes)}`,
  );
  for (const line of trip.cases) table.note(line);
}
