// What browsers have and jsdom lacks.
import { TextDecoder, TextEncoder } from 'node:util';

globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
// jsdom lays nothing out, so there is nothing to scroll.
if (globalThis.Element) Element.prototype.scrollIntoView ??= () => undefined;
