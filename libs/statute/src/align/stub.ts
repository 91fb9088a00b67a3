/** A section that stands only to say what became of it. */
export interface Stub {
  /** Where it says it now stands (`17 §`, `2 kap. 8 §`); absent when it was repealed. */
  renumberedTo?: string;
}

const by = '(?: gen?om [^.]*)?\\.?(?: (?:lag|förordning) \\(\\d{4}:\\d+\\)\\.?)?$';
const renumbered = new RegExp(
  `^har (?:betecknats|omnumrerats till) ((?:\\d+(?: ?[a-z])? kap\\. )?\\d+(?: ?[a-z])? §)${by}`,
  'i',
);
const repealed = new RegExp(
  `^(?:/?upphör[^/]*/\\s*)?har (?:upphävts|upph?hört att gälla|upphört att gälla|utgått)${by}`,
  'i',
);

/** Reads "Har betecknats 17 § genom lag (…)." and "Har upphävts genom lag (…)."; undefined when the text is a rule. */
export function readStub(text: string): Stub | undefined {
  const target = renumbered.exec(text)?.[1];
  if (target !== undefined) return { renumberedTo: target };
  return repealed.test(text) ? {} : undefined;
}
