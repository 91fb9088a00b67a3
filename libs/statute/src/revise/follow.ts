import { officialText } from '../impact/official.ts';
import type { Provision, ProvisionKind } from '../model.ts';
import { assignAddresses, namesItsSections } from '../numbering.ts';
import { findReferences, type LegalReference } from '../references/find.ts';
import { ReferenceResolver } from '../references/resolve.ts';
import { withText } from '../table-row.ts';
import { flatten, mapProvisions, walk } from '../tree.ts';
import type { FollowedReference, LeftReference } from './command.ts';
import type { Restructured, Source } from './restructured.ts';
import { type Shift, wordings } from './wording.ts';

/** Where words with references stand: a provision's own, its title, or the label of advice that says what it is about. */
type Field = 'text' | 'heading' | 'label';

interface Words {
  id: string;
  field: Field;
  text: string;
  address: string;
}

/** What a reference means: ids of the provisions it names, in its order (undefined: there is no such), and of all that its ranges reach. */
interface Meaning extends LegalReference {
  named: (string | undefined)[];
  reach: Set<string>;
}

const TITLED = new Set<ProvisionKind>(['part', 'chapter', 'annex', 'transitional', 'impactAssessment']);

/** One text at one time: its provisions by id, and what references in it mean. */
class Reading {
  readonly byId: Map<string, Provision>;
  private readonly resolver: ReferenceResolver;

  constructor(readonly provisions: readonly Provision[]) {
    const statute = { provisions: [...provisions] };
    this.byId = new Map(flatten(statute).map((one) => [one.id, one]));
    this.resolver = new ReferenceResolver(statute);
  }

  /** Every place with words that may refer, in reading order. A konsekvensutredning names many acts; what it says is for a person to follow up. */
  words(): Words[] {
    return Array.from(walk(officialText({ provisions: [...this.provisions] }).provisions), ({ provision }) =>
      wordsOf(provision),
    ).flat();
  }

  meanings(text: string, address: string): Meaning[] {
    const context = { address, numberedThrough: this.resolver.numberedThrough };
    return findReferences(text, context)
      .filter(({ act, amendmentNote, addresses }) => act === undefined && !amendmentNote && addresses.length > 0)
      .map((reference) => this.meaning(reference));
  }

  /** Ids at addresses. */
  ids(addresses: readonly string[]): (string | undefined)[] {
    return addresses.map((address) => this.resolver.resolve(address)?.id);
  }

  private meaning(reference: LegalReference): Meaning {
    const named = this.ids(reference.addresses);
    const between = (reference.ranges ?? []).flatMap(([from, to]) => this.resolver.between(from, to));
    const reach = new Set([...named, ...between.map(({ id }) => id)].filter((id) => id !== undefined));
    return { ...reference, named, reach };
  }
}

function wordsOf({ id, kind, text, heading, label, address }: Provision): Words[] {
  const found: Words[] = [];
  if (kind === 'generalAdvice' && namesItsSections({ label } as Provision))
    found.push({ id, field: 'label', text: label, address });
  if (TITLED.has(kind) && heading) found.push({ id, field: 'heading', text: heading, address });
  if (text !== '') found.push({ id, field: 'text', text, address });
  return found;
}

export interface Followed {
  provisions: Provision[];
  followed: FollowedReference[];
  left: LeftReference[];
}

/**
 * Lets references mean after a change what they meant before it. Each is read again where it now stands; where it names another provision than
 * it did, it gets other words, which are read back before they are taken. What cannot be said so, and what is gone, is left for a person.
 */
export function follow(before: readonly Provision[], change: Restructured): Followed {
  const old = new Reading(before);
  const now = new Reading(addressed(old, change));
  return new Follower(old, now, change).run();
}

/** Addresses after the change. Advice that says which sections it is about goes on being about those. */
function addressed(old: Reading, { provisions }: Restructured): Provision[] {
  const placed = assignAddresses(provisions);
  const byId = new Map(flatten({ provisions: placed }).map((one) => [one.id, one.address]));
  const about = ({ id, about: named = [] }: Provision): string[] =>
    old.byId.has(id)
      ? old.ids(named).map((target, at) => (target && byId.get(target)) ?? (named[at] as string))
      : named;
  return assignAddresses(mapProvisions(placed, (node) => (node.about ? { ...node, about: about(node) } : node)));
}

class Follower {
  private readonly followed: FollowedReference[] = [];
  private readonly left: LeftReference[] = [];
  private readonly changed = new Map<string, Partial<Record<Field, string>>>();
  private readonly meant = new Map<string, Meaning[]>();
  private readonly into: Map<string, string | null>;

  constructor(
    private readonly old: Reading,
    private readonly now: Reading,
    private readonly change: Restructured,
  ) {
    this.into = new Map(change.gone.map(({ id, into }) => [id, into]));
    for (const words of old.words()) this.meant.set(key(words), old.meanings(words.text, words.address));
  }

  run(): Followed {
    for (const words of this.now.words()) this.read(words);
    const provisions = mapProvisions(this.now.provisions, (node) => reworded(node, this.changed.get(node.id)));
    return { provisions, followed: this.followed, left: this.left };
  }

  /** The references that stood in words that now stand here, at their places here. */
  private expected(words: Words): (Meaning & { at: number })[] {
    const whole: Source = { id: words.id, from: 0, to: words.text.length, at: 0 };
    const sources = words.field === 'text' ? (this.change.sources.get(words.id) ?? [whole]) : [whole];
    return sources.flatMap(({ id, from, to, at }) =>
      (this.meant.get(key({ id, field: words.field })) ?? [])
        .filter(({ start, end }) => start >= from && end <= to)
        .map((meaning) => ({ ...meaning, at: meaning.start - from + at })),
    );
  }

  private read(words: Words): void {
    let { text } = words;
    let shift = 0;
    for (const meaning of this.expected(words)) {
      const at = meaning.at + shift;
      if (this.says(text, at, meaning.text.length, words, meaning)) continue;
      const wording = this.wordingOf(text, at, words, meaning);
      if (wording === undefined) {
        this.left.push(this.leftBehind(words, meaning));
        continue;
      }
      text = text.slice(0, at) + wording + text.slice(at + meaning.text.length);
      shift += wording.length - meaning.text.length;
      this.followed.push({ provisionId: words.id, address: words.address, from: meaning.text, to: wording });
    }
    if (text !== words.text) this.changed.set(words.id, { ...this.changed.get(words.id), [words.field]: text });
  }

  /** Where a provision that was named has gone: itself, what it was merged into, or null. */
  private goal(id: string): string | null {
    let goal: string | null = id;
    while (goal !== null && this.into.has(goal)) goal = this.into.get(goal) ?? null;
    return goal;
  }

  /** True when what stands there means what it meant. A provision that is new may come to be meant too: `5–7 §§` reaches a new 5 a §. */
  private says(text: string, at: number, length: number, { address }: Words, meant: Meaning): boolean {
    const found = this.now.meanings(text, address).find(({ start, end }) => start === at && end === at + length);
    if (found === undefined) return false;
    if (meant.named.some((id) => id !== undefined && this.goal(id) === null)) return false;
    // of what lies between the ends of a range, what is gone is not missed
    const wanted = new Set([...meant.reach].map((id) => this.goal(id)).filter((id) => id !== null));
    return (
      [...wanted].every((id) => found.reach.has(id)) &&
      [...found.reach].every((id) => wanted.has(id) || !this.old.byId.has(id))
    );
  }

  private wordingOf(text: string, at: number, words: Words, meant: Meaning): string | undefined {
    const shifts = meant.named.map((id) => this.shift(id));
    if (shifts.includes(null)) return undefined;
    const known = shifts.filter((one) => one !== null && one !== undefined);
    const place = {
      address: words.address,
      range: (meant.ranges?.length ?? 0) > 0,
      whole: known.length === shifts.length,
    };
    return wordings(meant.text, known, place).find((wording) => {
      const tried = text.slice(0, at) + wording + text.slice(at + meant.text.length);
      return this.says(tried, at, wording.length, words, meant);
    });
  }

  /** Null of what is gone, undefined of what the text never had. */
  private shift(id: string | undefined): Shift | null | undefined {
    if (id === undefined) return undefined;
    const goal = this.goal(id);
    const to = goal === null ? undefined : this.now.byId.get(goal)?.address;
    return to === undefined ? null : { from: this.old.byId.get(id)!.address, to };
  }

  private leftBehind({ id, address }: Words, { text, named, addresses }: Meaning): LeftReference {
    const lost = named.findIndex((one) => one !== undefined && this.goal(one) === null);
    const left = { provisionId: id, address, text };
    if (lost >= 0)
      return { ...left, reason: 'repealed', message: `”${text}” pekar på ${addresses[lost]}, som har tagits bort.` };
    const goals = named.map((one) => one && this.now.byId.get(this.goal(one) ?? '')?.address).filter(Boolean);
    const means = goals.length > 0 ? `som avser ${goals.join(' och ')}` : 'som inte avsåg någon bestämmelse i texten';
    return { ...left, reason: 'unclear', message: `Skriv om ”${text}”, ${means}.` };
  }
}

const key = ({ id, field }: Pick<Words, 'id' | 'field'>): string => `${field} ${id}`;

function reworded(node: Provision, words: Partial<Record<Field, string>> | undefined): Provision {
  if (!words) return node;
  const said = words.text === undefined ? node : withText(node, words.text);
  return { ...said, ...words };
}
