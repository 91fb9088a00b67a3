import { inPieces } from '../stream/pieces.ts';
import type { CompilationLabels } from './data.ts';
import type { ExportKind } from '@samsyn/consultation';
import { SELECTIONS, titleOf } from './kinds.ts';
import { type CompilationSource, rowsIn } from './source.ts';
import { statusWords, totalLines } from './words.ts';

/** What every line of a comment begins with; no text of JSON can hold it, since a line break in a text is written otherwise. */
export const JSON_COMMENT = '\n{"number":';

/** A compilation for other programs: codes and texts as they are, a comment a line, everything else at hand beside it. */
export function jsonOf(
  source: CompilationSource,
  kind: ExportKind,
  labels: CompilationLabels,
): AsyncGenerator<Uint8Array> {
  return inPieces(texts(source, kind, labels));
}

async function* texts(source: CompilationSource, kind: ExportKind, labels: CompilationLabels): AsyncGenerator<string> {
  const { round, totals, placeholders, stanceMatrix, summary } = source;
  const front = {
    title: titleOf(kind, round.title),
    language: 'sv-SE',
    round,
    totals: totalLines(totals, labels),
    placeholders,
  };
  if (kind === 'SUMMARY' && summary !== undefined)
    return yield `${JSON.stringify({ title: front.title, language: front.language, round, ...summary })}\n`;
  yield `${JSON.stringify(front).slice(0, -1)},"bodies":[`;
  for (const [at, body] of source.bodies.entries()) {
    const { generalText: _elsewhere, ...known } = body;
    const generalText = await source.generalText(body);
    const words = { ...known, statusWords: statusWords(body, labels), comments: totals.byBody.get(body.name) ?? 0 };
    yield `${at === 0 ? '' : ','}\n${JSON.stringify({ ...words, generalText })}`;
  }
  if (kind !== 'BODIES') {
    yield '],"comments":[';
    let first = true;
    for await (const { number, ...row } of rowsIn(source, SELECTIONS[kind])) {
      yield `${first ? '' : ','}${JSON_COMMENT}${number},${JSON.stringify(row).slice(1)}`;
      first = false;
    }
  }
  yield `],"stances":${JSON.stringify(stanceMatrix)}}\n`;
}
