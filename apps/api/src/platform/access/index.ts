export { isOrdinaryNothing, NothingBecause, PublicBecause, Requires, type Right, rightOf } from './decorators.ts';
export { callerOfRequest, noteCaller } from './request-caller.ts';
