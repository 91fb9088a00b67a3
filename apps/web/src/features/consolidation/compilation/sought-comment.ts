import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { AssessedComment } from '../model/comment-pages.ts';

const NAME = /^#synpunkt-([\w-]+)$/;

/** The comment that the address names, as a link to one does; null where it names none. */
export const soughtIn = (hash: string): string | null => NAME.exec(hash)?.[1] ?? null;

/** Goes to the comment the address names, once, when it is there: after the heading has had its turn. */
export function useSoughtComment(comments: readonly AssessedComment[] | undefined): void {
  const { hash } = useLocation();
  const gone = useRef('');
  const id = soughtIn(hash);
  const isHere = id !== null && comments?.some((comment) => comment.id === id) === true;
  useEffect(() => {
    if (!isHere || gone.current === hash) return;
    const turn = setTimeout(() => {
      gone.current = hash;
      const there = document.getElementById(hash.slice(1));
      there?.focus({ preventScroll: true });
      there?.scrollIntoView({ block: 'start' });
    }, AFTER_HEADING);
    return () => clearTimeout(turn);
  }, [hash, isHere]);
}

/** The heading of a provision takes the focus in the frame after it is shown. */
const AFTER_HEADING = 50;
