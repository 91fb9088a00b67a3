import type { RoundProgressQuery } from '@samsyn/contracts/progress';

export type Progress = NonNullable<RoundProgressQuery['roundProgress']>;
