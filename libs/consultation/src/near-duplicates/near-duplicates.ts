import { isNear } from './likeness.ts';
import { BANDS, bucketsOf } from './min-hash.ts';
import type { CrossPlacePair, DuplicateGroup, GroupableComment, NearDuplicateOptions } from './types.ts';
import { commonWording, hashesOf, ownWording } from './wording.ts';
import { imul, mix, shinglesOf, wordHashes } from './words.ts';

/** Texts with fewer words say too little to be the same on purpose. */
const LEAST_WORDS = 9;
/** Most comments remembered in one bucket: enough to find a group by, few enough that a campaign stays cheap. */
const BUCKET_SIZE = 24;

interface Entry {
  comment: GroupableComment;
  /** Position in the order of adding. */
  order: number;
  /** Ascending hashes of its runs of three words, the draft's taken away. */
  hashes: Uint32Array;
  group: Group;
}

interface Group {
  members: Entry[];
}

/**
 * A growing set of comments, grouped by near-equal wording. Adding one comment costs its own length and the few it resembles. Comments on
 * different places are never grouped: their likeness is kept for a person in `acrossPlaces`.
 */
export class NearDuplicates {
  private readonly entries = new Map<string, Entry>();
  /** One set of buckets for each band. */
  private readonly bands = Array.from({ length: BANDS }, () => new Map<number, Entry[]>());
  private readonly twins = new Map<number, Entry[]>();
  private readonly across: CrossPlacePair[] = [];
  private readonly draft: ReadonlySet<number>;

  constructor(options: NearDuplicateOptions = {}) {
    this.draft = new Set(shinglesOf(wordHashes(options.draft ?? '')));
  }

  /** Adds one comment; returns how many stand in its group now, itself included. Throws when the id has been added before. */
  add(comment: GroupableComment): number {
    if (this.entries.has(comment.id)) throw new Error(`The comment ${comment.id} has been added before`);
    const { words, hashes } = hashesOf(comment.text, this.draft);
    const entry: Entry = { comment, hashes, group: { members: [] }, order: this.entries.size };
    entry.group.members.push(entry);
    this.entries.set(comment.id, entry);
    if (words >= LEAST_WORDS && hashes.length > 0) this.place(entry);
    return entry.group.members.length;
  }

  /** The group a comment stands in (a group of one when nothing resembles it); undefined for an unknown id. */
  groupOf(id: string): DuplicateGroup | undefined {
    const entry = this.entries.get(id);
    return entry && this.describe(entry.group);
  }

  /** All groups of two or more, in the order of their first members. */
  groups(): DuplicateGroup[] {
    return this.all().filter((group) => group.members.length > 1);
  }

  /** Every comment in its group, single ones as groups of one. */
  all(): DuplicateGroup[] {
    const groups = new Set<Group>();
    for (const { group } of this.entries.values()) groups.add(group);
    return [...groups].map((group) => this.describe(group));
  }

  /** Comments on different places with near-equal wording: for a person to judge. */
  acrossPlaces(): CrossPlacePair[] {
    return [...this.across];
  }

  private place(entry: Entry): void {
    const key = equalityKey(entry.hashes);
    const twins = this.twins.get(key) ?? [];
    const twin = twins.find((other) => isSamePlace(entry, other) && isEqual(entry.hashes, other.hashes));
    if (twin) {
      join(entry.group, twin.group);
      return;
    }
    this.twins.set(key, [...twins, entry]);
    const names = bucketsOf(entry.hashes);
    this.compare(entry, this.resembling(names));
    names.forEach((name, band) => {
      const buckets = this.bands[band]!;
      const bucket = buckets.get(name);
      if (!bucket) buckets.set(name, [entry]);
      else if (bucket.length < BUCKET_SIZE) bucket.push(entry);
    });
  }

  /** Those that share a bucket, most shared buckets first. */
  private resembling(names: Int32Array): Entry[] {
    const hits = new Map<Entry, number>();
    names.forEach((name, band) => {
      for (const other of this.bands[band]!.get(name) ?? []) hits.set(other, (hits.get(other) ?? 0) + 1);
    });
    return [...hits].sort((a, b) => b[1] - a[1]).map(([other]) => other);
  }

  /** Compared with every one it may resemble, so that the groups do not depend on the order in which the comments came. */
  private compare(entry: Entry, others: readonly Entry[]): void {
    const told = new Set<Group>();
    for (const other of others) {
      if (other.group === entry.group || told.has(other.group) || !isNear(entry.hashes, other.hashes)) continue;
      if (isSamePlace(entry, other)) join(entry.group, other.group);
      else {
        told.add(other.group);
        this.across.push({ a: other.comment.id, b: entry.comment.id });
      }
    }
  }

  private describe(group: Group): DuplicateGroup {
    const members = group.members.toSorted((a, b) => a.order - b.order);
    const [first] = members as [Entry];
    const id = first.comment.id;
    const place = first.comment.place;
    if (members.length === 1)
      return { id, ...(place !== undefined && { place }), members: [{ id, ownText: first.comment.text }], common: '' };
    const common = commonWording(
      members.map(({ comment }) => comment.text),
      this.draft,
    );
    return {
      id,
      ...(place !== undefined && { place }),
      members: members.map(({ comment }) => ({
        id: comment.id,
        ownText: ownWording(comment.text, common.hashes, this.draft),
      })),
      common: common.text,
    };
  }
}

const isSamePlace = (a: Entry, b: Entry): boolean => a.comment.place === b.comment.place;

/** Puts the members of the smaller group into the larger; the object of the larger group is the one that lives on. */
function join(a: Group, b: Group): void {
  const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
  for (const entry of small.members) {
    entry.group = large;
    large.members.push(entry);
  }
}

function equalityKey(hashes: Uint32Array): number {
  let low = hashes.length;
  let high = 0x51ed270b;
  for (const hash of hashes) {
    low = mix(low ^ hash);
    high = (imul(high, 31) + hash) >>> 0;
  }
  return (high >>> 11) * 2 ** 32 + low;
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
