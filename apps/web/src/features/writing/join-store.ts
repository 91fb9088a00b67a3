import type { LiveBinding } from '../comments/editor/live-binding.ts';
import type { AnswerStore } from '../responses/sync/answer-store.ts';
import { idOfKey, WHOLE_KEY } from '../responses/sync/values.ts';
import type { LiveTextOptions } from './live-view.ts';
import { LiveTexts } from './live-texts.ts';
import { joinText } from './together.ts';

export { default as Recover } from './recover.tsx';

const known = new WeakMap<AnswerStore, LiveTexts>();

function liveTextsOf(store: AnswerStore): LiveTexts {
  let texts = known.get(store);
  if (texts === undefined) {
    texts = new LiveTexts(store.parts);
    known.set(store, texts);
    store.live = texts;
  }
  return texts;
}

/** Makes one text of an answer live, with the answer's store as its keeper. Returns how to leave it. */
export function joinStore(
  store: AnswerStore,
  key: string,
  who: Pick<LiveTextOptions, 'viewer' | 'tab'>,
  onBinding: (binding: LiveBinding | undefined) => void,
): () => void {
  const { subscribe, roundId } = store;
  const texts = liveTextsOf(store);
  return joinText({
    ...who,
    roundId,
    commentId: key === WHOLE_KEY ? null : idOfKey(key),
    onBinding,
    keeper: {
      subscribe,
      own: () => texts.own(key),
      letGo: () => texts.letGo(key),
      stands: (live) => texts.stands(key, live?.view.state ?? null, live?.view.problems, live?.hasCopy),
      stored: (text, stored) => texts.stored(key, text, stored),
      late: () => texts.leftLate(key),
    },
  });
}
