import {
  ChangeColleagueRoleDocument,
  RemoveColleagueDocument,
  type BodyRole,
  type ColleaguesPartsFragment,
} from '@samsyn/contracts/colleagues';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useBecomeViewer } from '../../app/viewer.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { focusHeading } from './focus-heading.ts';
import { useIdentified } from '../account/identity-gate.tsx';
import { RoleSelect } from './role-select.tsx';
import styles from './colleagues.module.css';

type Person = ColleaguesPartsFragment['people'][number];
type Change = (colleagues: ColleaguesPartsFragment) => void;
interface PersonDialog {
  person: Person;
  onChange: Change;
  onClose: () => void;
}

/** Who the body's people are. Whom a sign-in service or the demonstration keeps can be seen and not changed. */
export function PeopleSection({ people, onChange }: { people: readonly Person[]; onChange: Change }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<{ person: Person; way: 'role' | 'remove' } | null>(null);
  const dialog = open && { person: open.person, onChange, onClose: () => setOpen(null) };
  return (
    <Section title={t('colleagues.people.title', { count: people.length })}>
      <ul className={styles['list']}>
        {people.map((person) => (
          <li key={person.id} className={styles['row']}>
            <Who person={person} />
            <Standing person={person} />
            {person.keeper === 'BODY' && (
              <div className={styles['actions']}>
                <Button size="dense" onClick={() => setOpen({ person, way: 'role' })}>
                  {t('colleagues.change')}
                  <span className="visually-hidden"> {person.displayName}</span>
                </Button>
                <Button size="dense" onClick={() => setOpen({ person, way: 'remove' })}>
                  {t('colleagues.remove')}
                  <span className="visually-hidden"> {person.displayName}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {dialog !== null && open?.way === 'role' && <RoleDialog {...dialog} />}
      {dialog !== null && open?.way === 'remove' && <RemoveDialog {...dialog} />}
    </Section>
  );
}

function Who({ person: { displayName, email, me } }: { person: Person }): ReactElement {
  const t = useText();
  return (
    <div className={styles['who']}>
      <h3 className={styles['name']}>
        {displayName} {me && <Badge tone="info">{t('colleagues.me')}</Badge>}
      </h3>
      {email !== null && <p className={styles['facts']}>{email}</p>}
    </div>
  );
}

function Standing({ person: { role, keeper, lastSeenAt } }: { person: Person }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const seen = lastSeenAt === null ? t('colleagues.unseen') : formatMoment(lastSeenAt, language);
  return (
    <div className={styles['who']}>
      <p>{labels.role[role]}</p>
      <p className={styles['facts']}>
        {lastSeenAt === null ? seen : t('colleagues.seen', { at: seen })}
        {keeper !== 'BODY' && <> · {t(`colleagues.keeper.${keeper}`)}</>}
      </p>
    </div>
  );
}

/** Who takes away the own right is signed out. */
function useDone({ person, onChange, onClose }: PersonDialog, words: string) {
  const t = useText();
  const say = useToast();
  const become = useBecomeViewer();
  return (next: ColleaguesPartsFragment): void => {
    say(t(words, { name: person.displayName }));
    onClose();
    if (person.me) become(null);
    else onChange(next);
    // The row with the button may be gone.
    if (!next.people.some(({ id }) => id === person.id)) focusHeading();
  };
}

function RoleDialog(props: PersonDialog): ReactElement {
  const t = useText();
  const { person, onClose } = props;
  const { busy, trouble, dismiss, run } = useOutcome();
  const identified = useIdentified();
  const done = useDone(props, 'colleagues.role.changed');
  const [role, setRole] = useState(person.role as BodyRole);
  const save = async (): Promise<void> => {
    const variables = { userId: person.id, role };
    const changed = await run(async () =>
      identified(async () => (await request(ChangeColleagueRoleDocument, variables)).changeColleagueRole),
    );
    if (changed !== null) done(changed);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('colleagues.role.title', { name: person.displayName })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void (role === person.role ? onClose() : save())}>
            {t('colleagues.role.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <RoleSelect name="ny-roll" value={role} onChange={setRole} />
      <p className={styles['about']} aria-live="polite">
        {t(`colleagues.may.${role}`)}
      </p>
      <p>{t(person.me ? 'colleagues.role.me' : 'colleagues.role.text')}</p>
    </Dialog>
  );
}

function RemoveDialog(props: PersonDialog): ReactElement {
  const t = useText();
  const { person, onClose } = props;
  const { busy, trouble, dismiss, run } = useOutcome();
  const identified = useIdentified();
  const done = useDone(props, 'colleagues.removed');
  const remove = async (): Promise<void> => {
    const variables = { userId: person.id };
    const removed = await run(async () =>
      identified(async () => (await request(RemoveColleagueDocument, variables)).removeColleague),
    );
    if (removed !== null) done(removed);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('colleagues.remove.title', { name: person.displayName })}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {t('colleagues.remove.now')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t(person.me ? 'colleagues.remove.me' : 'colleagues.remove.text')}</p>
    </Dialog>
  );
}
