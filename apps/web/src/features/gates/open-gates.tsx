import { OpenGatesDocument } from '@samsyn/contracts/gates';
import { useQuery } from '@apollo/client/react';
import { gateWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { Link } from '../../ui/link.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import styles from './gates.module.css';

/** On the round's board: what blocks the decision, and the way there. */
export function OpenGates({ round }: { round: OfficeRound }): ReactElement | null {
  const t = useText();
  const words = gateWords(useLanguage());
  const gates = useQuery(OpenGatesDocument, { variables: { roundId: round.id }, fetchPolicy: 'cache-and-network' }).data
    ?.gates;
  if (!gates || gates.open === 0) return null;
  const open = gates.gates.filter(({ state }) => state === 'OPEN');
  return (
    <p className={styles['blocks']}>
      <Link to={`/remiss/${round.slug}/fore-beslut`}>{t('rounds.gates.blocks', { count: gates.open })}</Link>{' '}
      {open.map(({ kind }) => words.kind[kind]).join(', ')}
    </p>
  );
}
