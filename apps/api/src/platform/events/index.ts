export { EventsModule } from './events.module.ts';
export { type EventNote, recordEvent } from './record-event.ts';
export { type Seal, Sealer } from './sealer.ts';
