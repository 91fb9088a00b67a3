import { useEffect, useRef } from 'react';

/** When the second step of a form goes away, the focus goes to the field of the first, which has come back in its place. */
export function useFocusBack(inSecondStep: boolean, fieldId: string): void {
  const before = useRef(inSecondStep);
  useEffect(() => {
    if (before.current && !inSecondStep) document.getElementById(fieldId)?.focus();
    before.current = inSecondStep;
  }, [inSecondStep, fieldId]);
}
