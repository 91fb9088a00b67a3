import { SignOutDocument } from '@samsyn/contracts/identity';
import { use, useState, type ReactElement } from 'react';
import { chooseTheme, storedTheme, type Theme } from '../theme.ts';
import { request } from '../api.ts';
import { LanguageContext, useText, type Language } from '../text.ts';
import { sweepCopies } from '../../features/writing/copies.ts';
import { leaveBy } from '../session/leave.ts';
import { useMaybeViewer } from '../viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';

/** What the account menu holds. Its code comes when it is first opened: nobody reads faster for having it. */
export default function AccountPanel({ onLeave }: { onLeave: () => void }): ReactElement {
  const t = useText();
  const viewer = useMaybeViewer();
  return (
    <>
      {viewer !== null && (
        <Link to="/konto" onClick={onLeave}>
          {t('app.account')}
        </Link>
      )}
      <Settings />
      {viewer !== null && <SignOut />}
    </>
  );
}

function Settings(): ReactElement {
  const t = useText();
  const { language, choose } = use(LanguageContext);
  const [theme, setTheme] = useState(storedTheme);
  return (
    <>
      <RadioChips<Language>
        legend={t('app.language')}
        name="language"
        value={language}
        onChange={choose}
        options={[
          { value: 'sv', label: t('app.language.sv'), lang: 'sv' },
          { value: 'en', label: t('app.language.en'), lang: 'en' },
        ]}
      />
      <RadioChips<Theme>
        legend={t('app.theme')}
        name="theme"
        value={theme}
        onChange={(next) => {
          chooseTheme(next);
          setTheme(next);
        }}
        options={[
          { value: 'auto', label: t('app.theme.auto') },
          { value: 'light', label: t('app.theme.light') },
          { value: 'dark', label: t('app.theme.dark') },
        ]}
      />
    </>
  );
}

function SignOut(): ReactElement {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    try {
      // a new page: what this one has shown is in no memory any more
      await leaveBy(async () => {
        await request(SignOutDocument, {});
        await sweepCopies().catch(() => undefined);
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void leave()}>
      {t('app.signOut')}
    </Button>
  );
}
