import type { ReactElement } from 'react';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { LogSection } from './log-section.tsx';

/** The log of a round, among the round's other views. */
export default function OfficeLogPage(): ReactElement {
  return <RoundFrame view="log">{({ id, slug }) => <LogSection roundId={id} slug={slug} />}</RoundFrame>;
}
