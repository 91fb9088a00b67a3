import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

const IdentifyAnew = lazy(() => import('./identify-anew.tsx'));

type Payload = { __typename: string; code?: string };

/** Does something that may first demand to know who one is; does it again when the person has said so. Given up, it is refused as it was. */
export type Identified = <T extends Payload>(work: () => Promise<T>) => Promise<T>;

const GateContext = createContext<Identified>(async (work) => work());

export const useIdentified = (): Identified => useContext(GateContext);

/** Round pages on which something is changed that opens an account: asks for the person anew where the api demands it, in one dialog. */
export function IdentityGate({ children }: { children: ReactNode }): ReactElement {
  const [answer, setAnswer] = useState<((known: boolean) => void) | null>(null);
  const identified = useCallback<Identified>(async (work) => {
    const first = await work();
    if (first.code !== 'IDENTITY_TO_CONFIRM') return first;
    const known = await new Promise<boolean>((resolve) => setAnswer(() => resolve));
    setAnswer(null);
    return known ? work() : first;
  }, []);
  return (
    <GateContext value={identified}>
      {children}
      {answer !== null && (
        <Suspense fallback={null}>
          <IdentifyAnew onAnswer={answer} />
        </Suspense>
      )}
    </GateContext>
  );
}
