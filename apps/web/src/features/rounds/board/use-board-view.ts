import { readBoardView, writeBoardView, type BoardView } from '@samsyn/consultation';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

export interface BoardViewing {
  view: BoardView;
  change: (part: Partial<BoardView>) => void;
  clear: () => void;
  /** What stands after the question mark: the files are asked for with the same. */
  query: string;
}

/** How the board is looked at. It stands in the page's address, so that it can be sent to a colleague and is there after a reload. */
export function useBoardView(): BoardViewing {
  const [params, setParams] = useSearchParams();
  const inAddress = readBoardView(params);
  // What is typed stands here too: a blank at its end would not survive the address.
  const [search, setSearch] = useState(inAddress.search);
  const view = { ...inAddress, search: search.trim() === inAddress.search ? search : inAddress.search };
  const set = (next: BoardView): void => {
    setSearch(next.search);
    setParams(new URLSearchParams(writeBoardView(next)), { replace: true });
  };
  return {
    view,
    change: (part) => set({ ...view, ...part }),
    clear: () => set({ ...readBoardView(new URLSearchParams()), order: view.order }),
    query: new URLSearchParams(writeBoardView(view)).toString(),
  };
}
