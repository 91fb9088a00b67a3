import fc from 'fast-check';
import { readDocument } from '../read/read-document.ts';

/** Runs of each property; a longer session sets `FUZZ_RUNS`. */
export const RUNS: number = Number(process.env['FUZZ_RUNS'] ?? 200);
const SLOW_MS = 10_000;
/** More than what was held before: what a reader may take for any of these small files, and what it may leave behind over a session. */
const MOST_MEMORY = 512 * 1024 * 1024;
const before = process.memoryUsage.rss();
const LONGEST_MS = 180_000;

/** No input may crash a reader, hold it up or fill the memory: it is read, or refused with a code. A fault of ours would show as a refusal whose detail is a JavaScript error. */
export async function survives(bytes: Uint8Array, fileName: string): Promise<void> {
  const start = performance.now();
  const result = await readDocument(bytes, fileName, { blocks: 50_000 });
  expect(performance.now() - start).toBeLessThan(SLOW_MS);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_MEMORY);
  if (result.ok) {
    const lines = result.plainText.split('\n').length;
    for (const block of result.blocks) expect(block.line >= 1 && block.line <= lines).toBe(true);
  } else expect(result.detail ?? '').not.toMatch(/^(?:Type|Reference|Syntax|Range)?Error:/);
}

/** Bytes of a sound file with some of them changed, cut out or doubled. */
export const damaged = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.tuple(fc.nat(Math.max(sound.length - 1, 0)), fc.nat(255), fc.constantFrom('set', 'cut', 'double'), fc.nat(40)),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let bytes = Buffer.from(sound);
      for (const [at, value, how, length] of changes) {
        const place = at % Math.max(bytes.length, 1);
        if (how === 'set' && bytes.length > 0) bytes[place] = value;
        else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
        else bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(place - length, 0))]);
      }
      return bytes;
    });

export const fuzz = (bytes: fc.Arbitrary<Uint8Array>, fileName: string, runs = RUNS): Promise<void> =>
  fc.assert(
    fc.asyncProperty(bytes, (each) => survives(each, fileName)),
    // A failure is told as it is found, and no session lasts without end.
    { numRuns: Math.ceil(runs), endOnFailure: true, interruptAfterTimeLimit: LONGEST_MS },
  );
