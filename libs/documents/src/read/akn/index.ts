import type { BlockBuilder } from '../block-builder.ts';
import type { ReadLimits } from '../result.ts';
import { ReadRefusal } from '../result.ts';
import { readXml } from '../xml.ts';

/** Blocks of an Akoma Ntoso document, for the same parser as every other format. */
export function readAkomaNtosoBlocks(bytes: Uint8Array, builder: BlockBuilder, limits: ReadLimits): void {
  const root = readXml(bytes, {
    limits,
    namespaces: new Map([['http://docs.oasis-open.org/legaldocml/ns/akn/3.0', '']]),
  });
  void builder;
  throw new ReadRefusal('UNKNOWN_TYPE', root.name);
}
