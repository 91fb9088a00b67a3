export { isOrdinaryNothing, NothingBecause, PublicBecause, Requires, type Right, rightOf } from './decorators.ts';
export { admittedTo, noteAdmitted, tellNotReached } from './not-reached.ts';
export { callerOfRequest, noteCaller } from './request-caller.ts';
