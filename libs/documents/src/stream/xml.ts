import { xmlSafe } from '../compilation/words.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it. */
export const xmlText = (text: string): string => xmlSafe(text).replace(/[&<>"]/g, (one) => ENTITIES[one] ?? '');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
