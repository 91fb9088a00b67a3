import { isEmptyDocument, emptyDocument } from '@samsyn/editor/text';
import { inImpact, type ProvisionNode } from '../../law/draft-text.ts';
import type { PhraseAnchor } from './anchors.ts';
import type { CommentValue } from './comment-value.ts';

/** A comment not yet written: on a phrase, on a provision, or (null) on the whole draft. Its kind is the most common one until changed; of the konsekvensutredning its consequences. */
export function newComment(target: ProvisionNode | null, anchor: PhraseAnchor | null = null): CommentValue {
  return {
    provisionId: anchor?.provisionId ?? target?.id ?? null,
    target: anchor !== null ? 'PHRASE' : target !== null ? 'PROVISION' : 'WHOLE',
    segments: anchor?.segments ?? [],
    kind: target !== null && inImpact(target) ? 'CONSEQUENCE' : 'FACTUAL',
    body: emptyDocument(),
    proposedWording: null,
    proposedReason: null,
    endorses: null,
  };
}

/** True when there is nothing in it that would be a loss: such a comment is not sent. */
export function isBlank(value: CommentValue): boolean {
  return (
    value.endorses === null &&
    isEmptyDocument(value.body) &&
    (value.proposedWording ?? '').trim() === '' &&
    (value.proposedReason ?? '').trim() === ''
  );
}
