import { useQuery } from '@apollo/client/react';
import type { Assurance } from '@samsyn/consultation';
import { LeastAssuranceDocument } from '@samsyn/contracts/rounds';

/** The least that a round may demand in this installation; null while it is asked for. */
export const useLeastAssurance = (): Assurance | null => useQuery(LeastAssuranceDocument).data?.leastAssurance ?? null;
