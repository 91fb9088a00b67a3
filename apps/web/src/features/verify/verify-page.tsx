import { useEffect, useRef, useState, type ReactElement } from 'react';
import { loadCatalog } from '../../app/catalogs.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { type AtHand, checkFile, type Outcome } from './check-file.ts';
import { fetchKeys, webTools, type PublishedKeys } from './keys.ts';
import { Report } from './report.tsx';
import styles from './verify-page.module.css';

const KINDS = '.json,.pdf,.docx,application/json,application/pdf';
const LARGEST = 200_000_000;
const OF_RECEIPT = ['mandate', 'latest', 'read'];
const OF_SEALED = ['edition', 'right'];

/** Where anybody checks a receipt, or a sealed compilation. Nothing is sent: once the page and the keys are here it works without a network. */
export default function VerifyPage(): ReactElement {
  const t = useText();
  const { keys, missing, again } = useKeys();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [atHand, setAtHand] = useState<AtHand | null>(null);
  const [runs, setRuns] = useState(0);
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (runs > 0) result.current?.focus();
  }, [runs]);
  const check = async (chosen: File): Promise<void> => {
    setFile(chosen);
    const found = await checked(chosen, keys, atHand);
    setOutcome(found);
    if (found.kind === 'sealed') setAtHand(found.verdict === 'fails' ? null : found);
    setRuns((before) => before + 1);
  };
  const canCheck = typeof crypto.subtle === 'object';
  return (
    <Page narrow title={t('verify.title')} lead={t('verify.lead')}>
      {!canCheck && (
        <Notice tone="danger" alert>
          {t('verify.insecure')}
        </Notice>
      )}
      {canCheck && (
        // A new field for each file: the same file, changed meanwhile, can be chosen again.
        <FileDrop
          key={runs}
          label={t('verify.file')}
          hint={t('verify.file.hint')}
          name="kvitto"
          accept={KINDS}
          file={file}
          onFile={(chosen) => void check(chosen)}
        />
      )}
      {missing ? (
        <Notice tone="warn" alert actions={<Button onClick={again}>{t('verify.keys.again')}</Button>}>
          {t('verify.keys.missing')}
        </Notice>
      ) : (
        <p className={styles['keys']} role="status">
          {t(keys === null ? 'verify.keys.loading' : 'verify.keys.ready')}
        </p>
      )}
      {outcome !== null && <Report outcome={outcome} atHand={atHand !== null} heading={result} />}
      <section className={styles['limits']} aria-labelledby="visar-inte-rubrik">
        <h2 id="visar-inte-rubrik" className={styles['subtitle']}>
          {t('verify.limits')}
        </h2>
        <ul className={styles['list']}>
          {(outcome?.kind === 'sealed' ? OF_SEALED : OF_RECEIPT).map((what) => (
            <li key={what}>{t(`verify.limits.${what}`)}</li>
          ))}
          <li>{t('verify.limits.time')}</li>
          <li>{t('verify.limits.seal')}</li>
          <li>{t('verify.limits.address', { host: window.location.host })}</li>
        </ul>
      </section>
    </Page>
  );
}

async function checked(file: File, keys: PublishedKeys | null, atHand: AtHand | null): Promise<Outcome> {
  if (file.size > LARGEST) return { kind: 'none', what: 'other' };
  return checkFile(new Uint8Array(await file.arrayBuffer()), webTools(keys), atHand);
}

/** The published keys, and the words of both languages: what the page needs to go on without a network. */
function useKeys(): { keys: PublishedKeys | null; missing: boolean; again: () => void } {
  const [keys, setKeys] = useState<PublishedKeys | null>(null);
  const [missing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    fetchKeys().then(
      (found) => here && (setKeys(found), setMissing(false)),
      () => here && setMissing(true),
    );
    for (const name of ['common', 'verify'])
      for (const language of ['sv', 'en'] as const) loadCatalog(name, language).catch(() => undefined);
    return () => {
      here = false;
    };
  }, [tries]);
  return { keys, missing, again: () => setTries((before) => before + 1) };
}
