import { TextHeatDocument } from '@samsyn/contracts/heat';
import { useEffect, useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../app/use-answer.ts';
import type { DraftText } from '../../law/draft-text.ts';
import { HeatList } from './heat-list.tsx';
import { HeatWords } from './words.tsx';

/** In the compilation, beside the wording: how much is said of the § and of each of its parts. */
export default function HeatHere({
  roundId,
  slug,
  text,
  provisionId,
  comments,
}: {
  roundId: string;
  slug: string;
  text: DraftText;
  provisionId: string;
  /** Of the §, as the compilation counts: asked anew when it changes. */
  comments: number;
}): ReactElement | null {
  const { data, reload } = useAnswer(TextHeatDocument, { roundId });
  const heat = useMemo(() => new Map((data?.textHeat ?? []).map((one) => [one.provisionId, one])), [data]);
  const node = text.byId.get(provisionId);
  const known = heat.get(provisionId)?.comments;
  useEffect(() => {
    if (known !== undefined && known !== comments) void reload();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each number the compilation tells
  }, [comments]);
  if (node === undefined) return null;
  return (
    <HeatWords>
      <HeatList slug={slug} node={node} heat={heat} />
    </HeatWords>
  );
}
