import {
  alignStatutes,
  anchorCarrier,
  anchorReader,
  type AnchorCarrier,
  type AnchorReader,
  type Placement,
} from '@samsyn/statute';
import { readArguments, wordsOf, type Command } from '../command.ts';
import { readStatuteFile } from '../read-statute.ts';
import { readJsonLines, requiredText, textField, type JsonLine } from './read-lines.ts';

const USAGE = 'anchors carry GAMMAL NY ANKARE.jsonl';

/** One line of the answer. `address` is null when the provision was repealed, or was never found. */
interface CarriedLine {
  id: string;
  status: Placement['status'];
  address: string | null;
  exact?: string;
  confidence: number;
}

/** One JSON line for every anchor given, in the same order: `{id, status, address, exact?, confidence}`. */
export const anchorsCarry: Command = {
  usage: USAGE,
  summary: 'Flyttar kommentarers platser från en version till nästa.',
  english: 'Carries the places of comments from one version to the next.',
  async run(args, io) {
    const [oldPath = '', newPath = '', anchorsPath = ''] = wordsOf(readArguments(args, [], USAGE), 3, USAGE);
    const lines = await readJsonLines(io, anchorsPath);
    const { statute: before } = await readStatuteFile(io, oldPath, 'old');
    const { statute: after } = await readStatuteFile(io, newPath, 'new');
    const carrier = anchorCarrier(before, after, alignStatutes(before, after));
    const reader = anchorReader(before);
    for (const line of lines) {
      const { answer, message } = carryLine(line, anchorsPath, reader, carrier);
      if (message !== undefined) io.err(`${anchorsPath}, rad ${line.line}: ${message}\n`);
      io.out(`${JSON.stringify(answer)}\n`);
    }
  },
};

function carryLine(
  line: JsonLine,
  path: string,
  reader: AnchorReader,
  carrier: AnchorCarrier,
): { answer: CarriedLine; message?: string } {
  const id = requiredText(line, 'id', path);
  const address = requiredText(line, 'address', path);
  const exact = textField(line, 'exact', path) ?? '';
  const prefix = textField(line, 'prefix', path) ?? '';
  const suffix = textField(line, 'suffix', path) ?? '';
  const { anchor, problem } = reader.read({ address, exact, prefix, suffix });
  if (!anchor) {
    return {
      answer: { id, status: 'orphaned', address: null, confidence: 0 },
      message: `”${address}” finns inte i den gamla versionen.`,
    };
  }
  const answer = lineOf(id, carrier.carry(anchor));
  if (problem === undefined) return { answer };
  // The paragraph or the quote was never there: where the provision went is known, where the words went is not.
  const status = answer.status === 'repealed' ? 'repealed' : 'needs_review';
  return {
    answer: { ...answer, status, confidence: Math.min(answer.confidence, 0.4) },
    message:
      problem === 'quote'
        ? `citatet finns inte i ${address} i den gamla versionen.`
        : `”${address}” finns inte i den gamla versionen; närmast omgivande bestämmelse användes.`,
  };
}

function lineOf(id: string, placement: Placement): CarriedLine {
  const quotes = placement.segments.flatMap(({ places }) => places.map(({ exact }) => exact));
  return {
    id,
    status: placement.status,
    address: placement.address,
    ...(quotes.length > 0 && { exact: quotes.join(' ') }),
    confidence: Math.round(placement.confidence * 10_000) / 10_000,
  };
}
