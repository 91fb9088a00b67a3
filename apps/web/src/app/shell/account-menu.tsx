import { SignOutDocument } from '@samsyn/contracts/identity';
import { use, useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { chooseTheme, storedTheme, type Theme } from '../theme.ts';
import { request } from '../api.ts';
import { LanguageContext, useLabels, useText, type Language } from '../text.ts';
import { useBecomeViewer, useMaybeViewer } from '../viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import styles from './account-menu.module.css';

/** Who is signed in, the language, the look, and the way out. A disclosure: Escape or a press outside closes it. */
export function AccountMenu(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const viewer = useMaybeViewer();
  const { open, setOpen, root, button } = useDisclosure();
  return (
    <div className={styles['account']} ref={root}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls="konto"
        onClick={() => setOpen(!open)}
      >
        {viewer === null ? (
          <span>{t('app.language')}</span>
        ) : (
          <span className={styles['who']}>
            <span className={styles['organisation']}>{viewer.organisationName}</span>
            <span className={styles['name']}>
              {viewer.displayName} · {labels.role[viewer.role]}
            </span>
          </span>
        )}
        <svg
          viewBox="0 0 12 8"
          width="12"
          height="8"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" />
        </svg>
      </button>
      <div id="konto" className={styles['panel']} hidden={!open}>
        {viewer !== null && (
          <Link to="/konto" onClick={() => setOpen(false)}>
            {t('app.account')}
          </Link>
        )}
        <Settings />
        {viewer !== null && <SignOut />}
      </div>
    </div>
  );
}

function useDisclosure() {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onPress = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, [open]);
  return { open, setOpen, root, button };
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
  const become = useBecomeViewer();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    try {
      await request(SignOutDocument, {});
    } finally {
      setBusy(false);
    }
    become(null);
    await navigate('/logga-in');
  };
  return (
    <Button busy={busy} onClick={() => void leave()}>
      {t('app.signOut')}
    </Button>
  );
}
