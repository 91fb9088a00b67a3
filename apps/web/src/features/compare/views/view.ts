/** The views of a comparison, as the address names them; the last is the amending act. */
export const VIEWS = ['lopande', 'sida', 'andringar', 'forfattning'] as const;
export type View = (typeof VIEWS)[number];
/** Those that show the text with its changes. */
export type TextView = Exclude<View, 'forfattning'>;
