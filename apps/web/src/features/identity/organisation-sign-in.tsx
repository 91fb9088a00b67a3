import { useEffect, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../app/text.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { safeReturn } from './safe-return.ts';

/** What to say for each code the api sends a refused sign-in back with: several have one remedy. */
export const WORDS_OF: Readonly<Record<string, string>> = {
  OIDC_NOT_CONFIGURED: 'identity.oidc.notConfigured',
  OIDC_UNAVAILABLE: 'identity.oidc.unavailable',
  OIDC_STATE: 'identity.oidc.again',
  OIDC_OTHER_BROWSER: 'identity.oidc.again',
  OIDC_TOKEN: 'identity.oidc.again',
  OIDC_CANCELLED: 'identity.oidc.cancelled',
  OIDC_DENIED: 'identity.oidc.denied',
  OIDC_ASSURANCE: 'identity.oidc.assurance',
  OIDC_TOO_OLD: 'identity.oidc.anew',
  OIDC_OTHER_PERSON: 'identity.oidc.otherPerson',
  OIDC_ORGANISATION_MISSING: 'identity.oidc.organisationMissing',
  OIDC_ORGANISATION_UNKNOWN: 'identity.oidc.organisationUnknown',
  OIDC_ROLE_MISSING: 'identity.oidc.role',
  OIDC_FAULT: 'identity.oidc.unavailable',
};

/** Whether this installation has a sign-in service; false until it is known. */
export function useOrganisationSignIn(): boolean {
  const [available, setAvailable] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/oidc', { signal: abort.signal })
      .then(async (response) => (await response.json()) as { available?: boolean })
      .then((answer) => setAvailable(answer.available === true))
      .catch(() => undefined); // without an answer the other ways in stand there all the same
    return () => abort.abort();
  }, []);
  return available;
}

/** Why the sign-in one comes back from came to nothing, with what to do. */
export function RefusedSignIn(): ReactElement | null {
  const t = useText();
  const [search] = useSearchParams();
  const code = search.get('fel');
  if (code === null) return null;
  return (
    <Notice tone="warn" alert title={t('identity.oidc.title')}>
      <p>{t(WORDS_OF[code] ?? 'identity.oidc.unavailable')}</p>
    </Notice>
  );
}

/** The way to the organisation's own sign-in. A real address, not a step within the page: the browser leaves it. */
export function OrganisationSignIn(): ReactElement {
  const t = useText();
  const [search] = useSearchParams();
  const till = safeReturn(search.get('till')) ?? '/';
  return (
    <Section title={t('identity.oidc.heading')}>
      <p>{t('identity.oidc.lead')}</p>
      <p>
        <a className={buttonClass({ kind: 'primary' })} href={`/oidc/start?till=${encodeURIComponent(till)}`}>
          {t('identity.oidc.go')}
        </a>
      </p>
    </Section>
  );
}
