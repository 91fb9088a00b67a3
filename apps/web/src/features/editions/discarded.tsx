import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FeatureWords } from '../../app/words.tsx';
import { useToast } from '../../ui/toast.tsx';

const WORDS = ['editions'];

/** Tells whoever has the answer before her that the supplement in it is gone, and by whom. */
export default function Discarded({ by }: { by: string }): ReactElement {
  return (
    <FeatureWords features={WORDS}>
      <Told by={by} />
    </FeatureWords>
  );
}

function Told({ by }: { by: string }): null {
  const t = useText();
  const say = useToast();
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    say(t('editions.discarded.told', { by }));
  }, [say, t, by]);
  return null;
}
