import { AssessCommentDocument, type SimilarCommentsQuery } from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../../rounds/frame/use-round.ts';
import { Standing } from '../assessment/standing.tsx';
import type { Act } from '../model/together.ts';
import { TogetherDialog } from '../together/together-dialog.tsx';
import { DISPOSITION_TONES } from '../tones.ts';
import styles from './similar-page.module.css';

type Group = NonNullable<SimilarCommentsQuery['similarComments']>['nodes'][number];

interface GroupProps {
  round: OfficeRound;
  group: Group;
  onChanged: () => void;
}

/** The common text once, of each only its own words; decided as one, with a row for each. */
export function GroupItem({ round, group, onChanged }: GroupProps): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState<Act | null>(null);
  const heading = `grupp-${group.id}`;
  const place = group.address ?? t('consolidation.similar.whole');
  const rest = group.size - group.members.length;
  const can = round.viewerCan;
  const viewer = useViewer();
  return (
    <li className={styles['group']} aria-labelledby={heading}>
      <header className={styles['head']}>
        <h2 id={heading} className={styles['place']}>
          {place}
        </h2>
        <span className={styles['size']}>{t('consolidation.similar.size', { size: group.size })}</span>
        <Link to={`/remiss/${round.slug}/sammanstallning/${group.path ?? ''}`}>
          {t('consolidation.similar.read', { place })}
        </Link>
      </header>
      <figure className={styles['common']}>
        <figcaption>{t('consolidation.similar.common')}</figcaption>
        <blockquote lang="sv">{group.common}</blockquote>
      </figure>
      {can.includes('compilation.assess') && (
        <p className={styles['acts']}>
          <Button
            size="dense"
            aria-haspopup="dialog"
            aria-label={t('consolidation.together.groupOf', { place })}
            onClick={() => setAsked('ASSESS')}
          >
            {t('consolidation.together.group')}
          </Button>
          {viewer.can.includes('compilation.validate') && (
            <Button
              size="dense"
              aria-haspopup="dialog"
              aria-label={t('consolidation.together.validateGroupOf', { place })}
              onClick={() => setAsked('VALIDATE')}
            >
              {t('consolidation.together.validateGroup')}
            </Button>
          )}
        </p>
      )}
      <ul className={styles['members']} aria-label={t('consolidation.similar.members')}>
        {group.members.map((member) => (
          <Member key={member.commentId} member={member} round={round} group={group} onChanged={onChanged} />
        ))}
      </ul>
      {rest > 0 && <p className={styles['rest']}>{t('consolidation.similar.notShown', { count: rest })}</p>}
      {asked !== null && (
        <TogetherDialog
          act={asked}
          scope={{ roundId: round.id, groupId: group.id }}
          onClose={() => setAsked(null)}
          onDone={onChanged}
        />
      )}
    </li>
  );
}

function Member({ member, ...props }: GroupProps & { member: Group['members'][number] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { organisationName, ownText, ownWording, assessment } = member;
  const disposition = assessment?.disposition ?? null;
  return (
    <li className={styles['member']}>
      <span className={styles['body']}>{organisationName}</span>
      <span className={styles['own']}>
        {ownText === '' && ownWording === '' ? (
          <span className={styles['nothing']}>{t('consolidation.similar.nothingOwn')}</span>
        ) : (
          <span lang="sv">{ownText}</span>
        )}{' '}
        {ownWording !== '' && <span lang="sv">{t('consolidation.together.own', { wording: ownWording })}</span>}
      </span>
      {assessment !== null && disposition !== null && (
        <span className={styles['decided']}>
          <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>{' '}
          <Standing assessment={{ state: assessment.state }} />
          {assessment.state === 'REMAINDER' && <Remainder member={member} {...props} />}
        </span>
      )}
    </li>
  );
}

/** A member's own words: the group's decision is right for them too, or they are decided where the whole comment stands. */
function Remainder({
  member: { commentId, organisationName: name, assessment },
  round,
  group,
  onChanged,
}: GroupProps & { member: Group['members'][number] }): ReactElement | null {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  if (assessment === null || !round.viewerCan.includes('compilation.assess')) return null;
  const { version: expectedVersion, disposition, reason, text } = assessment;
  const confirm = async (): Promise<void> => {
    const input = { commentId, expectedVersion, disposition, reason, text };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: AssessCommentDocument, variables: { input } });
      return data?.assessComment;
    });
    if (done === null) return;
    say(t('consolidation.assessment.saved', { name }));
    onChanged();
  };
  return (
    <>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Button
        size="dense"
        busy={busy}
        aria-label={t('consolidation.assessment.confirmOf', { name })}
        onClick={() => void confirm()}
      >
        {t('consolidation.assessment.confirm')}
      </Button>
      <Link
        to={`/remiss/${round.slug}/sammanstallning/${group.path ?? ''}?bedomda=REMAINDER`}
        aria-label={t('consolidation.assessment.editOf', { name })}
      >
        {t('consolidation.assessment.edit')}
      </Link>
    </>
  );
}
