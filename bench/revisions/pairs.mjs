// Real revisions of Swedish statutes with what is officially said of them; the corpus is not part of the repository.
import { list, read, readCsv } from '../text/corpus.mjs';

const FOLDER = '02_revisions';

/** The eight with renumberings in the answer key, one whose register tells of three that change places, and one of the usual kind. */
export const TEN = [
  ...['1995-1554', '1998-518', '1998-899', '2006-813', '2016-287', '2018-1138', '2019-474', '2022-259'],
  ...['1971-1078', '2018-506'],
].map((name) => `sv_sfs_2024_2026/${name}`);

/** What a number stands twice for cannot be published: the trace of a repealed section goes, as whoever looks the draft over takes it away. */
const TRACES = { '1995-1554': /\n16 § Har upphävts genom lag \(1999:1112\)\.\n/u };
const put = (name, text) => text.replace(TRACES[name.split('/').at(-1)] ?? '', '');

/** Two texts and the official word on one pair. What the register tells is taken only where every amendment between is in it. */
export function readCase(name) {
  const meta = JSON.parse(read(`${FOLDER}/${name}/meta.json`));
  const gold = readCsv(`${FOLDER}/gold/renumber_gold_dev.csv`).filter(({ pair }) => pair === name);
  const amendments = meta.register_amendments_in_interval.toSorted((a, b) => (a.ikraft < b.ikraft ? -1 : 1));
  const file = (stem) => list(`${FOLDER}/${name}`).find((entry) => entry === `${stem}.txt` || entry === `${stem}.md`);
  return {
    name: name.split('/').at(-1),
    before: put(name, read(`${FOLDER}/${name}/${file('before')}`)),
    after: put(name, read(`${FOLDER}/${name}/${file('after')}`)),
    official: {
      renumbered: new Map(gold.map(({ ref_before: from, ref_after: to }) => [from, to])),
      register: meta.register_complete ? amendments : null,
    },
  };
}
