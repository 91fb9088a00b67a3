import { NearDuplicates } from '@samsyn/consultation';
import { bCubed, makeCampaigns } from './campaigns.mjs';
import { cpu } from './clock.mjs';
import { list, read, readLines } from './corpus.mjs';
import { seeded } from './random.mjs';

/** Groups rows with a known group and judges the result. */
export function measureGroups(rows) {
  const set = new NearDuplicates();
  const each = [];
  const added = cpu(() => {
    for (const { id, text } of rows) {
      const before = process.cpuUsage();
      set.add({ id, text });
      const { user, system } = process.cpuUsage(before);
      each.push((user + system) / 1000);
    }
  });
  const told = cpu(() => set.all());
  const found = new Map(told.result.flatMap((group) => group.members.map(({ id }) => [id, group.id])));
  const sorted = each.toSorted((a, b) => a - b);
  return {
    ...bCubed(rows, (row) => row.group, found),
    count: rows.length,
    cpu: added.cpu + told.cpu,
    wall: added.wall + told.wall,
    oneMore: { median: sorted[sorted.length >> 1], p99: sorted[Math.floor(sorted.length * 0.99)] },
  };
}

/** Share of comments that stand with other comments when the same ones are added in another order. */
export function changedByOrder(rows) {
  const [one, other] = [rows, seeded(77).shuffle(rows)].map(membersOf);
  return rows.filter(({ id }) => one.get(id) !== other.get(id)).length / rows.length;
}

function membersOf(rows) {
  const set = new NearDuplicates();
  for (const { id, text } of rows) set.add({ id, text });
  const members = new Map();
  for (const group of set.all()) {
    const name = group.members
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
    for (const { id } of group.members) members.set(id, name);
  }
  return members;
}

export const fromCorpus = () => ({
  'answers to a US rule, groups by wording': readLines(
    '05_near_duplicates/regulations_gov_ICEB-2015-0002_sample_dev.jsonl',
  ).map((row) => ({ ...row, group: row.group || row.id })),
  'identical sections of Swedish statutes': readLines('05_near_duplicates/sv_sfs_likalydande_paragrafer_dev.jsonl').map(
    (row, at) => ({ ...row, id: `${row.id} ${at}` }),
  ),
  'US answers, groups by topic (stress)': readLines('05_near_duplicates/cdo_usda_snap_clusters_dev.jsonl').map(
    (row, at) => ({ ...row, id: `${row.id} ${at}`, group: `c${row.cluster}` }),
  ),
});

/** Sentences of the Swedish texts, for letters and answers. */
export function sentences() {
  const folders = ['01_regulations_sv/sfs_random', '01_regulations_sv/sfs'];
  const texts = folders.flatMap((folder) =>
    list(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => read(`${folder}/${name}`)),
  );
  for (const folder of list('01_regulations_sv/foreskrifter')) {
    for (const name of list(`01_regulations_sv/foreskrifter/${folder}`))
      if (name.endsWith('.txt')) texts.push(read(`01_regulations_sv/foreskrifter/${folder}/${name}`));
  }
  const all = texts.flatMap((text) => text.replace(/\s+/g, ' ').split(/(?<=[a-zåäö]\.)\s(?=[A-ZÅÄÖ0-9])/));
  return [...new Set(all.filter((sentence) => sentence.length > 40 && sentence.length < 400))];
}

export const campaign = (count, seed, from) => makeCampaigns({ count, seed, sentences: from });
