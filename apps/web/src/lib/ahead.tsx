import { lazy, useState, type ComponentType, type ReactElement } from 'react';

/** A component whose code comes by itself, and may be fetched before it is shown. */
export interface Ahead<P> {
  (props: P): ReactElement;
  /** Rejects when it does not get through; it is then asked for once more when it is shown. */
  fetch: () => Promise<void>;
}

/**
 * As `lazy`, but what has been fetched is there at once. One that is lazy waits even for code that has come, and React lets what stands in its
 * stead be seen for three tenths of a second.
 */
export function ahead<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): Ahead<P> {
  let fetched: ComponentType<P> | undefined;
  const Late = lazy(load) as unknown as ComponentType<P>;
  function Shown(props: P): ReactElement {
    // once it stands there it stays the one it is
    const [Chosen] = useState(() => fetched ?? Late);
    return <Chosen {...props} />;
  }
  const fetch = async (): Promise<void> => {
    fetched = (await load()).default;
  };
  return Object.assign(Shown, { fetch });
}
