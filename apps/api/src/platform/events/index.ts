export { EVENT_HASH, type EventNote, recordEvent } from './record-event.ts';
