import type { DraftSuggestionsQuery } from '@samsyn/contracts/working-copy';

/** A wording that a comment proposes which was decided to be met. */
export type Suggestion = DraftSuggestionsQuery['draftSuggestions'][number];
