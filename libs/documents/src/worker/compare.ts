import type { ActGap, Alignment, AlignmentEdge, RedlineChange, Statute, StatuteRedline } from '@samsyn/statute';
import type { FlowPart } from '../flow.ts';

/** Two versions to be compared, with what is known of the way between them. */
export interface VersionPair {
  /** From the earliest to the latest, two at least: those between the ends are needed only where a step is not known. */
  versions: readonly (Statute | null)[];
  /** From each version to the next as it was confirmed; null where nobody has: the words alone tell. */
  steps: readonly (readonly AlignmentEdge[] | null)[];
  /** The latest is the one that is compared from. */
  backwards?: boolean;
  /** Who decides the amending act, where the text does not say. */
  authority: string;
}

/** The ändringsförfattning as a page shows it. */
export interface ActShown {
  title: string;
  ingress: string[];
  further: string[];
  /** What has a new wording in full, and the entry into force, paragraph by paragraph. */
  parts: FlowPart[];
  registerLine: string;
  entryIntoForce: string | null;
  gaps: ActGap[];
  unworded: RedlineChange[];
}

/** What a page shows of two versions. */
export interface Compared {
  redline: StatuteRedline;
  act: ActShown;
}

export type ComparisonFormat = 'html' | 'docx' | 'table' | 'act' | 'actAkn';

/** Two versions whose differences are to be written. */
export interface Comparison extends VersionPair {
  /**
   * `html`: a page of its own, readable without colours; `docx`: with tracked changes; `table`: the jämförelsetabell in Word; `act`, `actAkn`: the
   * ändringsförfattning in Word, and as Akoma Ntoso.
   */
  format: ComparisonFormat;
  title: string;
  /** Who stands as author of the tracked changes. */
  author: string;
  /** ISO 8601 instant of the tracked changes. */
  date: string;
  /** What is compared with what, in words, a paragraph each. */
  lead: readonly string[];
}

interface Made {
  old: Statute;
  now: Statute;
  alignment: Pick<Alignment, 'edges'>;
  redline: StatuteRedline;
}

/** The one comparison that the page and every file are made of. */
async function make({ versions, steps, backwards = false }: VersionPair): Promise<Made> {
  const { alignStatutes, compareStatutes, composeSteps, turnStep } = await import('@samsyn/statute');
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last || steps.length === 0) throw new Error('Two versions are needed to compare');
  const known = steps.map((edges, index) => {
    if (edges !== null) return edges;
    const [from, to] = [versions[index], versions[index + 1]];
    if (!from || !to) throw new Error('A version that is needed to compare is missing');
    return alignStatutes(from, to).edges;
  });
  const [old, now] = backwards ? [last, first] : [first, last];
  const [only] = known;
  const alignment =
    only !== undefined && known.length === 1 && !backwards
      ? { edges: [...only] }
      : composeSteps(old, now, backwards ? known.toReversed().map(turnStep) : known);
  return { old, now, alignment, redline: compareStatutes(old, now, alignment) };
}

async function actOf({ old, now, alignment, redline }: Made, authority: string) {
  const { amendingAct } = await import('@samsyn/statute');
  return amendingAct(old, now, { alignment, redline }, { authority });
}

/** Two versions held against each other, for a page. */
export async function compareVersions(pair: VersionPair): Promise<Compared> {
  const made = await make(pair);
  const { statute, ...act } = await actOf(made, pair.authority);
  const { flowOf } = await import('../flow.ts');
  const parts = flowOf({ ...statute, title: '' }).filter(({ type }) => type !== 'ingress');
  return { redline: made.redline, act: { ...act, title: statute.title, parts } };
}

/** The same as a file. Of a konsekvensutredning only the page tells, after the text: what may be taken for the text itself has nothing of it. */
export async function writeComparison(comparison: Comparison): Promise<Uint8Array> {
  const { format, title, author, date, lead } = comparison;
  const made = await make(comparison);
  const { old, now, alignment, redline } = made;
  if (format === 'html') {
    const { redlineHtml } = await import('@samsyn/statute');
    return new TextEncoder().encode(redlineHtml(redline, { standalone: true, title, lead }));
  }
  const { officialRedline } = await import('@samsyn/statute');
  const own = officialRedline(redline);
  if (format === 'table') return (await import('../redline/table-docx.ts')).tableDocx(own, { title, author, lead });
  if (format === 'act' || format === 'actAkn') {
    const act = await actOf(made, comparison.authority);
    if (format === 'act') return (await import('../redline/act-docx.ts')).actDocx(act, { author, lead });
    const { toAkomaNtoso } = await import('../akn/write.ts');
    return new TextEncoder().encode(toAkomaNtoso(act.statute, { date: date.slice(0, 10), authority: author }));
  }
  const [{ redlineScript }, { redlineDocx }] = await Promise.all([
    import('../redline/script.ts'),
    import('../redline/redline-docx.ts'),
  ]);
  return redlineDocx(redlineScript(old, now, alignment.edges, own), { title, author, date });
}
