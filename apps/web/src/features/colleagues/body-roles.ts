import type { BodyRole } from '@samsyn/contracts/colleagues';

/** The roles a coordinator gives, the one with the least reach last. */
export const BODY_ROLES: readonly BodyRole[] = ['COORDINATOR', 'SIGNATORY', 'CONTRIBUTOR', 'READER'];
