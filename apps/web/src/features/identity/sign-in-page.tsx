import { DemoSignInsDocument, SignInDemoDocument, type DemoSignInsQuery } from '@samsyn/contracts/identity';
import { useEffect, useState, type ReactElement } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { request } from '../../app/api.ts';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBecomeViewer, useMaybeViewer } from '../../app/viewer.tsx';
import { endedJustNow, forgetEnd } from '../../app/session/leave.ts';
import { problemsOf, type ProblemLike } from '../../lib/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OnSignedIn, OwnSignIn } from '../account/own-sign-in.tsx';
import { OrganisationSignIn, RefusedSignIn, useOrganisationSignIn } from './organisation-sign-in.tsx';
import { safeReturn } from './safe-return.ts';
import styles from './sign-in-page.module.css';

type SignIn = DemoSignInsQuery['demoSignIns'][number];

export default function SignInPage(): ReactElement {
  const t = useText();
  const viewer = useMaybeViewer();
  const [search] = useSearchParams();
  const back = safeReturn(search.get('till'));
  const { data, error, reload } = useAnswer(DemoSignInsDocument, {});
  const withOrganisation = useOrganisationSignIn();
  const become = useBecomeViewer();
  const { signIn, busy, problems, fault } = useSignIn(back);
  // Somebody who is signed in already and came here by an old address; a fresh sign-in navigates by itself.
  if (viewer !== null && busy === null) return <Navigate to={back ?? '/'} replace />;
  if (error) return <FaultNotice error={error} retry={() => void reload()} />;
  if (data === undefined) return <Loading />;
  if (data.demoSignIns.length === 0) return <HowToGetIn withOrganisation={withOrganisation} onSignedIn={become} />;
  const authority = data.demoSignIns.filter(({ side }) => side === 'AUTHORITY');
  const bodies = data.demoSignIns.filter(({ side }) => side === 'BODY');
  return (
    <Page title={t('identity.signIn.title')} lead={t('identity.signIn.lead')}>
      <Ended />
      <RefusedSignIn />
      <ErrorSummary problems={problems} />
      {fault !== undefined && <FaultNotice error={fault} />}
      {withOrganisation && <OrganisationSignIn />}
      {authority.length > 0 && (
        <Section title={authority[0]?.organisationName ?? ''}>
          <ul className={styles['people']}>
            {authority.map((person) => (
              <li key={person.key}>
                <Person person={person} busy={busy === person.key} onChoose={() => void signIn(person.key)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OwnSignIn onSignedIn={become} />
      {bodies.length > 0 && (
        <Section title={t('identity.signIn.bodies')}>
          <Bodies people={bodies} busy={busy} onChoose={signIn} />
        </Section>
      )}
    </Page>
  );
}

/** Why one is here, when the session ended by itself. */
function Ended(): ReactElement | null {
  const t = useText();
  const [ended] = useState(endedJustNow);
  useEffect(() => forgetEnd, []);
  if (!ended) return null;
  return (
    <Notice tone="warn" alert title={t('app.signedOut.title')}>
      {t('app.signedOut.text')}
    </Notice>
  );
}

function useSignIn(back: string | null) {
  const become = useBecomeViewer();
  const navigate = useNavigate();
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<ProblemLike[]>([]);
  const [fault, setFault] = useState<unknown>();
  const signIn = async (key: string): Promise<void> => {
    if (busy !== null) return;
    setBusy(key);
    setFault(undefined);
    try {
      const result = (await request(SignInDemoDocument, { key })).signInDemo;
      if (result.__typename === 'SignedIn') {
        become(result.viewer);
        await navigate(back ?? safeReturn(result.goTo) ?? '/', { replace: true });
        return;
      }
      setProblems(problemsOf(result));
    } catch (error) {
      setFault(error);
    }
    setBusy(null);
  };
  return { signIn, busy, problems, fault };
}

const MANY = 12;

/** The bodies as a list to look in: fifty of them are found by name, not by scrolling. */
function Bodies({
  people,
  busy,
  onChoose,
}: {
  people: SignIn[];
  busy: string | null;
  onChoose: (key: string) => Promise<void>;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const names = [...new Set(people.map(({ organisationName }) => organisationName))];
  const shown = names.filter((name) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <>
      {names.length > MANY && (
        <div className={styles['search']}>
          <TextField
            label={t('identity.signIn.search')}
            name="instans"
            type="search"
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <ul className={styles['bodies']}>
        {shown.map((name) => (
          <li key={name} className={styles['body']}>
            <h3 className={styles['name']}>{name}</h3>
            <ul className={styles['roles']}>
              {people
                .filter(({ organisationName }) => organisationName === name)
                .map((person) => (
                  <li key={person.key}>
                    <Button
                      size="dense"
                      busy={busy === person.key}
                      aria-label={t('identity.signIn.as', { name: person.displayName, organisation: name })}
                      title={language === 'sv' ? person.about : undefined}
                      onClick={() => void onChoose(person.key)}
                    >
                      {person.displayName}
                    </Button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function Person({ person, busy, onChoose }: { person: SignIn; busy: boolean; onChoose: () => void }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  return (
    <button
      type="button"
      className={styles['person']}
      aria-busy={busy || undefined}
      aria-label={t('identity.signIn.as', { name: person.displayName, organisation: person.organisationName })}
      onClick={onChoose}
    >
      <span className={styles['who']}>{person.displayName}</span>
      <span className={styles['about']}>
        {language === 'sv' && person.about ? person.about : labels.role[person.role]}
      </span>
    </button>
  );
}

function HowToGetIn({
  withOrganisation,
  onSignedIn,
}: {
  withOrganisation: boolean;
  onSignedIn: OnSignedIn;
}): ReactElement {
  const t = useText();
  return (
    <Page title={t('identity.signIn.how.title')} narrow>
      <Ended />
      <RefusedSignIn />
      {withOrganisation && <OrganisationSignIn />}
      <OwnSignIn onSignedIn={onSignedIn} />
      <p>{t('identity.signIn.how.body')}</p>
      {!withOrganisation && <p>{t('identity.signIn.how.authority')}</p>}
    </Page>
  );
}
