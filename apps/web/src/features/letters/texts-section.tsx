import { SetLetterLanguagesDocument } from '@samsyn/contracts/letters';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { mayWrite, type PartProps, type Text } from './part.ts';
import { TextDialog } from './text-dialog.tsx';
import styles from './letters.module.css';

/** What the letters say, in the languages they are written in, and the way to other words. */
export function TextsSection({ round, delivery, again }: PartProps): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { trouble, dismiss, run } = useOutcome();
  const [written, setWritten] = useState<Text | null>(null);
  const inEnglish = delivery.languages.includes('en');
  const shown = delivery.texts.filter(({ language }) => delivery.languages.includes(language));
  const choose = async (english: boolean): Promise<void> => {
    const languages: ('sv' | 'en')[] = english ? ['sv', 'en'] : ['sv'];
    const done = await run(async () => {
      const variables = { roundId: round.id, languages };
      return (await client.mutate({ mutation: SetLetterLanguagesDocument, variables })).data?.setLetterLanguages;
    });
    await again();
    if (done !== null) say(t(english ? 'letters.english.on' : 'letters.english.off'));
  };
  return (
    <Section title={t('letters.texts')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {mayWrite(round) && (
        <Checkbox
          label={t('letters.english')}
          name="english"
          checked={inEnglish}
          onChange={(english) => void choose(english)}
        />
      )}
      {inEnglish && !round.coverLetterEn && (
        <Notice>
          {t('letters.english.missiv')}{' '}
          {round.viewerCan.includes('round.prepare') && (
            <Link to={`/remiss/${round.slug}/handlingar`}>{t('letters.english.write')}</Link>
          )}
        </Notice>
      )}
      <ul className={styles['texts']}>
        {shown.map((text) => (
          <li key={`${text.kind} ${text.language}`} className={styles['text']}>
            <details>
              <summary>
                {t(`letters.kind.${text.kind}`)}
                {delivery.languages.length > 1 && `, ${t(`letters.language.${text.language}`)}`}{' '}
                <span className={styles['quiet']}>{t(`letters.origin.${text.origin}`)}</span>
              </summary>
              <p className={styles['subject']}>{text.subject}</p>
              <p className={styles['words']}>{text.body}</p>
            </details>
            {mayWrite(round) && (
              <Button size="dense" onClick={() => setWritten(text)}>
                {t('letters.write')}
                <span className="visually-hidden">
                  {' '}
                  {t(`letters.kind.${text.kind}`)}, {t(`letters.language.${text.language}`)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {written !== null && (
        <TextDialog
          round={round}
          text={written}
          onClose={(done) => {
            setWritten(null);
            if (done) void again();
          }}
        />
      )}
    </Section>
  );
}
