import type {
  CompilationBody,
  CompilationComment,
  CompilationData,
  CompilationPlaceholder,
  CompilationRound,
  CompilationRow,
  CompilationSection,
  CompilationTextBlock,
  StanceMatrix,
} from './data.ts';
import { PLACEHOLDER_WORDS } from './data.ts';
import type { SummaryData } from './summary.ts';
import { isOnConsequences, totalsOf, type CompilationTotals } from './totals.ts';

/** A comment with the section it stands under, by its place in `sections`; null: on the draft as a whole. */
export interface PlacedComment extends CompilationComment {
  section: number | null;
}

/** Which comments, in which order. Their numbers are the same in each. */
export interface Selection {
  order: 'PROVISION' | 'BODY';
  /** All, those on the draft as a whole, or those on its consequences: of that kind, or on the konsekvensutredning. */
  part: 'ALL' | 'WHOLE' | 'CONSEQUENCE';
}

/** A compilation whose comments are read one after the other; the rest, which grows with bodies and provisions only, is at hand. */
export interface CompilationSource {
  round: CompilationRound;
  /** Without their general texts. */
  bodies: CompilationBody[];
  /** In the order of the document, without their comments. */
  sections: Omit<CompilationSection, 'comments'>[];
  stanceMatrix: StanceMatrix;
  placeholders: CompilationPlaceholder[];
  /** Counted by themselves, not from what is written. */
  totals: CompilationTotals;
  /** Where the summary of positions is what is asked for. */
  summary?: SummaryData;
  generalText: (body: CompilationBody) => Promise<CompilationTextBlock[]>;
  comments: (selection: Selection) => AsyncIterable<PlacedComment>;
}

/** How many comments there are to be in what is selected. */
export function expectedOf({ comments, general, consequences }: CompilationTotals, part: Selection['part']): number {
  if (part === 'ALL') return comments;
  return part === 'WHOLE' ? general : consequences;
}

/** A compilation that is in memory already. */
export function sourceOf(data: CompilationData): CompilationSource {
  const texts = new Map(data.bodies.map(({ name, generalText }) => [name, generalText ?? []]));
  return {
    round: data.round,
    bodies: data.bodies,
    sections: data.sections,
    stanceMatrix: data.stanceMatrix,
    placeholders: data.placeholders,
    totals: totalsOf(data),
    generalText: async ({ name }) => texts.get(name) ?? [],
    comments: (selection) => inOrder(data, selection),
  };
}

async function* inOrder(data: CompilationData, { order, part }: Selection): AsyncGenerator<PlacedComment> {
  const all = [
    ...data.general.map((comment) => ({ ...comment, section: null })),
    ...data.sections.flatMap(({ comments }, section) => comments.map((comment) => ({ ...comment, section }))),
  ].filter(({ section, kind }) => {
    if (part !== 'CONSEQUENCE') return part === 'ALL' || section === null;
    return isOnConsequences({ kind, address: data.sections[section ?? -1]?.address ?? '' });
  });
  const places = new Map(data.bodies.map(({ name }, at) => [name, at]));
  const at = ({ bodyName }: PlacedComment): number => places.get(bodyName) ?? 0;
  yield* order === 'BODY' ? all.sort((a, b) => at(a) - at(b) || a.number - b.number) : all;
}

/** Every row of the csv file and of the first sheet: the comments, and behind them the bodies whose answer is not here, each with its number. */
export async function* rowsIn(source: CompilationSource, selection: Selection): AsyncGenerator<CompilationRow> {
  for await (const { section, ...comment } of source.comments(selection)) {
    const place = section === null ? undefined : source.sections[section];
    yield { ...comment, address: place?.address ?? '', heading: place?.heading ?? '' };
  }
  if (selection.part === 'ALL') yield* source.placeholders.map(placeholderRow);
}

export const placeholderRow = ({ number, bodyName }: CompilationPlaceholder): CompilationRow => ({
  number,
  bodyName,
  kind: '',
  target: '',
  text: [{ kind: 'paragraph', text: PLACEHOLDER_WORDS }],
  address: '',
  heading: '',
});
