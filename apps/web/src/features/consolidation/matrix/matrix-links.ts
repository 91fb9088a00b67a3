import type { Stance } from '@samsyn/consultation';

/** Where the parts of the matrix lead: a provision’s row, what one body says of it, and that body’s whole answer. */
export interface MatrixLinks {
  row: (provisionId: string | null) => string;
  cell: (provisionId: string, organisationId: string) => string;
  answer: (organisationId: string) => string;
  /** To the bodies that have the stance on the provision. */
  counted: (provisionId: string, stance: Stance) => string;
}
