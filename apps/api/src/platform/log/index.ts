export { describeFault, type FaultNote } from './fault.ts';
export { createLog, LOG, type Log, NestLog } from './log.ts';
export { duringRequest, noteWho } from './who.ts';
export { securityEvent, type SecurityCode } from './security.ts';
