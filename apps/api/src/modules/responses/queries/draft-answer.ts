import { openProvisions, type Stance } from '@samsyn/consultation';
import type { DraftAnswer, FormVersion } from '@samsyn/documents';
import { plainText } from '@samsyn/editor';
import { statuteOf, type VersionView } from '../../drafts/index.ts';
import type { MyResponseView } from './my-response.ts';

/** The answer's words, as an answer form holds them. */
export function draftAnswer(response: MyResponseView): DraftAnswer {
  return {
    overallStance: response.overallStance as Stance | null,
    generalText: plainText(response.generalText),
    comments: response.comments.map(({ id, provisionId, segments, body, proposedWording, createdAt }) => ({
      id,
      provisionId,
      quote: quoteOf(segments),
      text: plainText(body),
      wording: proposedWording ?? '',
      createdAt: createdAt.toISOString(),
    })),
    stances: Object.fromEntries(response.stances.map(({ provisionId, stance }) => [provisionId, stance as Stance])),
  };
}

/** The marked words of a phrase, on one line. */
export function quoteOf(segments: readonly unknown[]): string {
  return (segments as { exact: string }[]).map(({ exact }) => exact).join(' … ');
}

/** The version as an answer form asks about it; `chosen` are the provisions that the round asks about, none where it asks about all. */
export function formVersion(version: VersionView, hash: string, chosen: readonly string[]): FormVersion {
  const open = openProvisions(version.provisions, chosen);
  return { id: version.id, hash, provisions: statuteOf(version).provisions, open: open === null ? null : [...open] };
}
