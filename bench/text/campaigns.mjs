/**
 * Made-up answers to a consultation: letters that many send, as they are, with own words before or after, in part, or lightly reworded; and
 * answers of one's own. The sentences are drawn from real texts, so that ordinary wording recurs. Each answer knows its letter.
 */
import { seeded } from './random.mjs';

const PHRASES = [
  'Hej!',
  'Tack för möjligheten att lämna synpunkter.',
  'Vi har tagit del av förslaget och lämnar följande synpunkter.',
  'Vi tillstyrker förslaget i huvudsak.',
  'Vi ser positivt på förslaget men vill lämna några synpunkter.',
  'Med vänlig hälsning, Handläggare 1',
];

/** `count` comments, about `share` of them from letters. Letters vary from a handful of senders to a hundredth of all. */
export function makeCampaigns({ count, share = 0.5, seed, sentences }) {
  const random = seeded(seed);
  let used = 0;
  /** The next sentences in a row: no two letters share any. */
  const letterText = () => {
    const length = random.between(4, 10);
    const text = sentences.slice(used, used + length);
    used = (used + length) % Math.max(1, sentences.length - 20);
    return text;
  };
  /** Single sentences from anywhere: two answers may share one, hardly two. */
  const passage = (least, most) => Array.from({ length: random.between(least, most) }, () => random.pick(sentences));
  const comments = [];
  let letter = 0;
  while (comments.length < count * share) {
    const text = letterText();
    const senders = Math.min(Math.ceil(count / 100), 2 + Math.floor(3 / (random.next() ** 1.2 + 0.02)));
    for (let sender = 0; sender < senders; sender += 1)
      comments.push({ group: `l${letter}`, text: vary(text, passage, random) });
    letter += 1;
  }
  while (comments.length < count) comments.push({ group: `e${comments.length}`, text: greet(passage(2, 10), random) });
  return random.shuffle(comments.slice(0, count)).map((comment, at) => ({ id: `k${at}`, ...comment }));
}

function vary(letter, passage, random) {
  const draw = random.next();
  if (draw < 0.3) return letter.join(' ');
  if (draw < 0.6)
    return greet(random.chance(0.5) ? [...passage(1, 6), ...letter] : [...letter, ...passage(1, 6)], random);
  if (draw < 0.85) return reword(letter, passage, random).join(' ');
  const from = random.below(Math.ceil(letter.length / 2));
  const part = letter.slice(from, from + Math.max(2, Math.ceil(letter.length * 0.6)));
  return greet([...part, ...passage(1, 4)], random);
}

/** Drops or adds a sentence and changes some words in the rest. */
function reword(letter, passage, random) {
  const rate = 0.02 + random.next() * 0.08;
  const others = passage(3, 3).join(' ').split(' ');
  const kept = letter.filter((_, at) => at === 0 || !random.chance(0.12));
  return kept.map((sentence) =>
    sentence
      .split(' ')
      .flatMap((word) => (random.chance(rate) ? (random.chance(0.5) ? [random.pick(others)] : []) : [word]))
      .join(' '),
  );
}

function greet(sentences, random) {
  const text = [...sentences];
  if (random.chance(0.5)) text.unshift(random.pick(PHRASES.slice(0, 5)));
  if (random.chance(0.3)) text.push(PHRASES[5]);
  return text.join(' ');
}

/** B³ precision and recall of an assignment of ids to groups. */
export function bCubed(rows, wanted, found) {
  const byWanted = groupBy(rows, wanted);
  const byFound = groupBy(rows, (row) => found.get(row.id));
  let precision = 0;
  let recall = 0;
  for (const members of byFound.values()) {
    const counts = new Map();
    for (const row of members) counts.set(wanted(row), (counts.get(wanted(row)) ?? 0) + 1);
    for (const [name, shared] of counts) {
      precision += (shared * shared) / members.length;
      recall += (shared * shared) / byWanted.get(name).length;
    }
  }
  return { precision: precision / rows.length, recall: recall / rows.length };
}

function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
