import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Outcome } from './round-outcome.tsx';
import type { RoundToAnswer } from '../responses/room/use-room.ts';

/** What has come of a round since it was sent: the decision, and the rounds that follow it with whether the body is asked again. */
export function RoundNews({
  round: { decisions, followedBy },
}: {
  round: Pick<RoundToAnswer, 'decisions' | 'followedBy'>;
}): ReactElement {
  const t = useText();
  return (
    <>
      <Outcome decisions={decisions} />
      {followedBy.map(({ roundId, slug, title, registrationNumber, versionNumber, asked, group }) => (
        <Notice
          key={roundId}
          tone="info"
          title={t('outcome.delta.after', { number: versionNumber })}
          {...(slug === null ? {} : { actions: <Link to={`/remiss/${slug}`}>{title}</Link> })}
        >
          {asked === true
            ? t('outcome.delta.after.asked')
            : t(`outcome.delta.after.${group ?? 'WITHOUT_POINTS'}`, { title, number: registrationNumber })}
        </Notice>
      ))}
    </>
  );
}
