import { readRegisterLine } from '@samsyn/statute';

/** One amendment between two versions of a statute, as the official register prints its scope. */
export interface RegisterEntry {
  /** `2024:775`; they hold in the order they are given. */
  sfs: string;
  /** `nuvarande 2, 3, 4 §§ betecknas 3, 4, 2 §§, ändr. 1 §`. */
  note: string;
}

/** What is officially said of the sections of one revision. */
export interface OfficialWord {
  /** Renumberings that were read by hand from the register: from → to. They go before what is read here. */
  renumbered: ReadonlyMap<string, string>;
  /** Every amendment of the time between; null where some is missing, so that nothing can be said of a section nobody names. */
  register: readonly RegisterEntry[] | null;
}

/** `3 kap. 2 § 2 st 1 p` → `3 kap. 2 §`; the later of two wordings of one section is that section. Null outside sections. */
export function sectionOf(address: string | null): string | null {
  return /^.*?§/u.exec(address ?? '')?.[0] ?? null;
}

/** Where a section officially stands in the later version: its address, null where it was repealed, undefined where nothing is said. */
export function officialPlace({ renumbered, register }: OfficialWord, section: string): string | null | undefined {
  const read = renumbered.get(section);
  if (read !== undefined) return read;
  if (register === null) return undefined;
  return register.reduce<string | null>((at, { note }) => (at === null ? null : after(note, at)), section);
}

function after(note: string, section: string): string | null {
  const operations = readRegisterLine(note.replaceAll(/,(?=\s*(?:upph|ändr|nuvarande|ny|rubr))/gu, ';'));
  for (const operation of operations)
    if (operation.kind === 'renumber') {
      const at = operation.from.findIndex(({ what, address }) => what === 'section' && address === section);
      if (at >= 0) return operation.to[at]?.address ?? null;
    }
  const repealed = operations.some(
    ({ kind, places }: { kind: string; places?: readonly { what: string; address: string }[] }) =>
      kind === 'repeal' && places?.some(({ what, address }) => what === 'section' && address === section),
  );
  return repealed ? null : section;
}
