import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useOrganisationSignIn } from '../../identity/organisation-sign-in.tsx';
import type { RoundFront } from './use-room.ts';

/** A round that demands more than this session has: what it is, until when, and how to come further. Nothing of its content is here. */
export default function BeyondReach({ front }: { front: RoundFront }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { assurance } = useViewer();
  const withOrganisation = useOrganisationSignIn();
  const needed = labels.assurance[front.assurance];
  const back = encodeURIComponent(`/remiss/${front.slug}`);
  return (
    <Page
      narrow
      title={front.title}
      eyebrow={front.authorityName}
      lead={
        <>
          {t('responses.deadline')} <Deadline at={front.deadline} />
        </>
      }
    >
      <p>{t('responses.beyond.demands', { needed, has: labels.assurance[assurance] })}</p>
      <p>{t(`responses.beyond.how.${front.assurance}`)}</p>
      {withOrganisation && (
        <p>
          <a className={buttonClass({ kind: 'primary' })} href={`/oidc/start?niva=${front.assurance}&till=${back}`}>
            {t('responses.beyond.organisation')}
          </a>
        </p>
      )}
      {!withOrganisation && front.assurance === 'LOA3' && <p>{t('responses.beyond.none')}</p>}
      {front.assurance === 'MFA' && (
        <p>
          <ButtonLink to="/konto">{t('responses.beyond.passkey')}</ButtonLink>
        </p>
      )}
      <p>
        <ButtonLink to="/" kind="quiet">
          {t('responses.receipt.home')}
        </ButtonLink>
      </p>
    </Page>
  );
}
