import { imul, mix } from './words.ts';

/** 42 bands of 3 hashes: texts that share a quarter of their wording meet in some band with a chance of about one half, a half surely. */
export const BANDS = 42;
const ROWS = 3;
const HASHES = BANDS * ROWS;

const seeds = Uint32Array.from({ length: HASHES }, (_, index) => mix(index * 0x9e3779b1 + 1));
const signature = new Uint32Array(HASHES);

/** One bucket name of 30 bits for each band of a set of hashes. */
export function bucketsOf(hashes: Uint32Array): Int32Array {
  signature.fill(0xffffffff);
  for (const hash of hashes) {
    for (let index = 0; index < HASHES; index += 1) {
      let value = hash ^ seeds[index]!;
      value = imul(value ^ (value >>> 16), 0x85ebca6b);
      value = imul(value ^ (value >>> 13), 0xc2b2ae35);
      value = (value ^ (value >>> 16)) >>> 0;
      if (value < signature[index]!) signature[index] = value;
    }
  }
  return Int32Array.from({ length: BANDS }, (_, band) => {
    const at = band * ROWS;
    return mix(signature[at]! ^ mix(signature[at + 1]! ^ mix(signature[at + 2]!))) >>> 2;
  });
}
