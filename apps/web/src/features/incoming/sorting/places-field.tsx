import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import styles from '../incoming.module.css';
import type { Piece } from '../use-incoming.ts';
import type { VersionPlaces } from './use-version.ts';

const WORDS_SHOWN = 220;

/** Which provisions a piece is about: those its words name are offered, any other is found by typing. None: the draft as a whole. */
export function PlacesField({
  piece,
  version,
  places,
  onChange,
}: {
  piece: Piece;
  version: VersionPlaces;
  places: readonly string[];
  onChange: (places: string[]) => void;
}): ReactElement {
  const t = useText();
  const [round, setRound] = useState(0);
  const offered = piece.offers.filter(({ provisionId }) => !places.includes(provisionId));
  return (
    <fieldset className={styles['places']}>
      <legend>{t('incoming.places')}</legend>
      {places.length === 0 && <p>{t('incoming.places.whole')}</p>}
      <ul className={styles['chosen']}>
        {places.map((id) => (
          <li key={id}>
            <strong>{version.address(id)}</strong>
            <Button
              kind="quiet"
              size="dense"
              aria-label={t('incoming.places.remove', { address: version.address(id) })}
              onClick={() => onChange(places.filter((one) => one !== id))}
            >
              <span aria-hidden="true">×</span>
            </Button>
            <span className={styles['law']}>{shortened(version.words(id))}</span>
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <p className={styles['offers']}>
          {t('incoming.places.offered')}:{' '}
          {offered.map(({ provisionId, address }) => (
            <Button key={provisionId} size="dense" onClick={() => onChange([...places, provisionId])}>
              + {address}
            </Button>
          ))}
        </p>
      )}
      <ComboBox
        key={round}
        label={t('incoming.places.add')}
        name={`place-${piece.id}`}
        options={version.options}
        value={null}
        onChange={(id) => {
          if (id === null || places.includes(id)) return;
          onChange([...places, id]);
          setRound(round + 1); // an empty field for the next one
        }}
      />
    </fieldset>
  );
}

const shortened = (words: string): string => (words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN)}…` : words);
