import { OpenWarningsDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Link } from '../../../ui/link.tsx';
import type { OfficeRound } from '../../rounds/frame/use-round.ts';

/** How many possible contradictions nobody has looked at, leading to them; nothing while there are none. */
export function OpenWarnings({ round, changes }: { round: OfficeRound; changes: number }): ReactElement | null {
  const t = useText();
  const { data, refetch } = useQuery(OpenWarningsDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'network-only',
  });
  useEffect(() => {
    if (changes > 0) void refetch().catch(() => undefined);
  }, [changes, refetch]);
  const count = data?.consistency.open ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <Link to={`/remiss/${round.slug}/motsagelser`}>{t('consolidation.warnings.link', { count })}</Link>
    </p>
  );
}
