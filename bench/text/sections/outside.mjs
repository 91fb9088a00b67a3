import { readDocument } from '@samsyn/documents';
import { findReferences, proposeCuts } from '@samsyn/statute';
import { parse, read, readLines } from '../corpus.mjs';
import { share } from '../table.mjs';

const FOLDER = '03_remissvar_sv';
const DRAFT = '02_revisions/sv_forslag/prop_1987-88_155/2_lagradsremiss.txt';
const squeeze = (text) => text.replaceAll(/[\s\u00a0]+/gu, ' ').trim();
const bare = (text) => squeeze(text).replaceAll(' ', '').toLowerCase();
const wordsOf = (text) =>
  squeeze(text)
    .replaceAll(/[^\p{L}\d ]/gu, '')
    .toLowerCase();

/** Real answers cut and anchored by the proposals a registrar is shown, against the places their own headings say. */
export async function measure(table) {
  table.section('Answers from outside: cuts and anchors of real answers');
  const gold = readLines(`${FOLDER}/gold_passages_dev.jsonl`);
  // The draft is known from a scanned print that has letters for some of its signs: they are put right before it is parsed.
  const draft = parse(read(DRAFT).replaceAll(/^(\d{1,2}) [S8] (?=\p{Lu})/gmu, '$1 § '));
  const none = parse('Föreskrifter\n\n1 §\tDetta är en text.');
  const files = [...new Set(gold.map(({ file }) => file))];
  const read1 = await Promise.all(files.map((file) => answerOf(file, file.includes('1987-88_155') ? draft : none)));
  const answers = new Map(files.map((file, at) => [file, read1[at]]));
  anchors(table, gold, answers);
  alone(table, gold, draft);
  references(table, gold);
  wordings(table, gold, answers);
}

async function answerOf(file, statute) {
  const document = await readDocument(new TextEncoder().encode(read(file)), 'svar.txt');
  const passages = document.blocks.map(({ text, kind }) => ({ text, kind }));
  const cuts = proposeCuts(passages, statute);
  return cuts.map((cut, at) => ({
    ...cut,
    text: passages
      .slice(cut.passage, cuts[at + 1]?.passage)
      .map(({ text }) => text)
      .join(' '),
  }));
}

/** The cut that holds the words of a gold passage; the longest where it lies in several. */
function cutOf(passage, cuts) {
  const words = wordsOf(passage.text);
  const holds = cuts.filter(
    ({ text }) => wordsOf(text).includes(words) || (words.includes(wordsOf(text)) && wordsOf(text) !== ''),
  );
  return holds.sort((a, b) => b.text.length - a.text.length)[0];
}

const sectionOf = (address) => bare(/^.*?§/u.exec(address)?.[0] ?? address);

function anchors(table, gold, answers) {
  const tally = { right: 0, proposed: 0, wanted: 0, offered: 0, none: 0, free: 0, found: 0 };
  for (const passage of gold) {
    const cut = cutOf(passage, answers.get(passage.file));
    if (cut !== undefined) tally.found += 1;
    // A place in a text that is not in the corpus can be proposed nowhere.
    if (/§$/u.test(passage.ref_normalised) && passage.file.includes('1987-88_155')) wanted(tally, passage, cut, table);
    else {
      tally.none += 1;
      if ((cut?.places.length ?? 0) === 0) tally.free += 1;
      else table.note(`outside: ${passage.id} is anchored but names no §`);
    }
  }
  const precision = tally.right / tally.proposed;
  const recall = tally.right / tally.wanted;
  table.row('real passages found in the cuts', `${tally.found} of ${gold.length}`, 'all', tally.found === gold.length);
  table.row(
    'anchors proposed, passages on a §: precision',
    `${share(precision)} (${tally.right} of ${tally.proposed})`,
    '≥ 0.97',
    precision >= 0.97,
  );
  table.row('– recall', `${share(recall)} (${tally.right} of ${tally.wanted})`, '≥ 0.97', recall >= 0.97);
  table.row('– the right place among those offered', `${tally.offered} of ${tally.wanted}`);
  table.row(
    'passages that name no § of the draft left without one',
    `${tally.free} of ${tally.none}`,
    'all',
    tally.free === tally.none,
  );
}

function wanted(tally, passage, cut, table) {
  tally.wanted += 1;
  const places = new Set((cut?.places ?? []).map(({ address }) => sectionOf(address)));
  tally.proposed += places.size;
  if (places.has(bare(passage.ref_normalised))) tally.right += 1;
  else
    table.note(
      `outside: ${passage.id} belongs to ${passage.ref_normalised}, proposed ${[...places].join(', ') || 'nothing'} [${cut?.as}/${cut?.reason}]`,
    );
  if ((cut?.offers ?? []).some(({ address }) => sectionOf(address) === bare(passage.ref_normalised)))
    tally.offered += 1;
}

/** The same passages without the answer around them: what their own words say. */
function alone(table, gold, draft) {
  const onSection = gold.filter(({ file, ref_normalised: ref }) => ref.endsWith('§') && file.includes('1987-88_155'));
  const cuts = onSection.map(({ text }) => proposeCuts([{ text, kind: 'paragraph' }], draft)[0]);
  const proposed = cuts.filter(({ places }) => places.length > 0);
  const right = onSection.filter(({ ref_normalised: ref }, at) =>
    cuts[at].places.some(({ address }) => sectionOf(address) === bare(ref)),
  );
  table.row(
    '– without the headings, by their own words alone',
    `P ${share(right.length / proposed.length)} R ${share(right.length / onSection.length)}`,
  );
}

/** The reference reader alone, on each passage's words. */
function references(table, gold) {
  const tally = { right: 0, found: 0, wanted: 0, hit: 0 };
  for (const { id, text, inline_refs: refs } of gold) {
    const written = findReferences(text, {}).filter(
      ({ addresses, amendmentNote }) =>
        addresses.length > 0 && !amendmentNote && addresses.some((address) => /§|bil/u.test(address)),
    );
    const wanted = refs.map(bare);
    const matches = (found) => wanted.some((ref) => bare(found.text).includes(ref));
    tally.wanted += wanted.length;
    tally.found += written.length;
    tally.right += written.filter(matches).length;
    tally.hit += wanted.filter((ref) => written.some(({ text: found }) => bare(found).includes(ref))).length;
    for (const ref of written.filter((found) => !matches(found)))
      table.note(`outside: ${id} "${ref.text}" is not in the gold`);
    for (const ref of wanted.filter((each) => !written.some(({ text: found }) => bare(found).includes(each))))
      table.note(`outside: ${id} ${ref} was not found`);
  }
  table.row(
    'references in the words, as the gold writes them: precision',
    `${share(tally.right / tally.found)} (${tally.right} of ${tally.found})`,
  );
  table.row(
    '– recall',
    `${share(tally.hit / tally.wanted)} (${tally.hit} of ${tally.wanted})`,
    '≥ 0.9',
    tally.hit / tally.wanted >= 0.9,
  );
}

function wordings(table, gold, answers) {
  const cuts = gold.map((passage) => [passage, cutOf(passage, answers.get(passage.file))]);
  const proposing = cuts.filter(([passage]) => passage.proposes_wording);
  const hits = proposing.filter(([, cut]) => cut?.wording);
  const others = cuts.filter(
    ([passage, cut]) => !passage.proposes_wording && cut?.wording && !proposing.some(([, other]) => other === cut),
  );
  table.row('proposed wordings found', `${hits.length} of ${proposing.length}, ${others.length} beside them`);
  for (const [passage] of proposing.filter(([, cut]) => !cut?.wording))
    table.note(`outside: ${passage.id} proposes a wording, none was found`);
}
