/** A published version in a list. */
export interface VersionSummaryView {
  __typename: 'VersionSummary';
  id: string;
  regulationId: string;
  number: number;
  title: string;
  publishedAt: Date;
  sections: number;
  contentHash: string;
}

/** Columns of record.version `v` as the summary has them. */
export const VERSION_SUMMARY = `v.id, v.regulation_id AS "regulationId", v.number, v.title, v.published_at AS "publishedAt", v.sections,
  v.content_hash AS "contentHash"`;
