/**
 * Context of a query that is asked again when something has changed: each time of the server. Else a question that is on its way, asked
 * before the change, would answer for the new one too, and nothing would ask again.
 */
export const FRESH = { queryDeduplication: false } as const;
