/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type TextHeatQueryVariables = Exact<{
  roundId: string;
}>;


export type TextHeatQuery = { textHeat: Array<{ provisionId: string, comments: number, heat: number }> };

export const TextHeatDocument = 'cd53baf3f1e5bf8a1ae174a50a22bceba02baae3de0cf71bb8dd59806ddce2bf' as unknown as ApiText<TextHeatQuery, TextHeatQueryVariables>;
