import {
  canonicalJson,
  COMPILATION_FORMAT,
  COMPILATION_FORMAT_WITH_FILES,
  type CompilationFormat,
} from '@samsyn/consultation';
import { inPieces } from '../stream/pieces.ts';
import type { CompilationLabels } from './data.ts';
import type { CompilationSource } from './source.ts';
import { totalLines } from './words.ts';

/** Once for each comment and placeholder, and never inside a text, where a quotation mark has a stroke before it. */
export const SEALED_ROW = ',"number":';

/** What a sealed compilation is to hold of `SEALED_ROW`. */
export const sealedRows = ({ totals, placeholders }: CompilationSource): number =>
  totals.comments + placeholders.length;

/** A compilation without files is written as it always was; one with them has more fields, and so a form of its own. */
export const sealedFormat = ({ totals }: Pick<CompilationSource, 'totals'>): CompilationFormat =>
  totals.files > 0 ? COMPILATION_FORMAT_WITH_FILES : COMPILATION_FORMAT;

/**
 * The whole of a compilation as canonical JSON (RFC 8785), in pieces: what is hashed when it is sealed. Its members stand in the order of
 * their names, so that it can be written while the comments are read.
 */
export function sealedContent(source: CompilationSource, labels: CompilationLabels): AsyncGenerator<Uint8Array> {
  return inPieces(texts(source, labels));
}

async function* texts(source: CompilationSource, labels: CompilationLabels): AsyncGenerator<string> {
  yield '{"bodies":';
  yield* listed(bodiesOf(source));
  yield ',"comments":';
  yield* listed(commentsOf(source));
  const { round, totals, placeholders, sections, stanceMatrix } = source;
  const rest = {
    format: sealedFormat(source),
    placeholders,
    round,
    sections,
    stances: stanceMatrix,
    totals: totalLines(totals, labels),
  };
  yield `,${canonicalJson(rest).slice(1)}`;
}

async function* listed(all: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '[';
  for await (const one of all) {
    yield before + canonicalJson(one);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

async function* bodiesOf(source: CompilationSource): AsyncGenerator<object> {
  for (const body of source.bodies) {
    const generalText = await source.generalText(body);
    yield { ...body, ...(generalText.length === 0 ? {} : { generalText }) };
  }
}

/** Each with the address of the section it stands under. */
async function* commentsOf(source: CompilationSource): AsyncGenerator<object> {
  for await (const { section, ...comment } of source.comments({ order: 'PROVISION', part: 'ALL' }))
    yield { ...comment, address: section === null ? '' : (source.sections[section]?.address ?? '') };
}
