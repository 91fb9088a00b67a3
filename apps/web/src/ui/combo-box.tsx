import { useEffect, useState, type ReactElement } from 'react';
import { Button, ComboBox as Combo, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useText } from '../app/text.ts';
import field from './field.module.css';
import styles from './combo-box.module.css';

export interface ComboOption {
  id: string;
  label: string;
  /** A second line: what tells two alike apart, or the name that the search hit. */
  detail?: string | undefined;
}

export interface ComboBoxProps {
  label: string;
  name: string;
  hint?: string;
  error?: string | undefined;
  options: readonly ComboOption[];
  /** The chosen option's id, or null. */
  value: string | null;
  /** The chosen option's words, when it may lie outside `options` (a search that has moved on). */
  valueLabel?: string | undefined;
  onChange: (id: string | null) => void;
  /** Given, the options are the answer to what is typed (asked for after a short pause); else they are filtered here. */
  onSearch?: (text: string) => void;
  disabled?: boolean;
}

/** One of many, found by typing. */
export function ComboBox(props: ComboBoxProps): ReactElement {
  const { label, name, hint, error, options, value, valueLabel = '', onChange, onSearch, disabled = false } = props;
  const t = useText();
  const [text, setText] = useState(valueLabel);
  const [chosen, setChosen] = useState(valueLabel);
  // Chosen elsewhere, or put away: the field says what now holds.
  if (chosen !== valueLabel) {
    setChosen(valueLabel);
    setText(valueLabel);
  }
  useSearch(text, text === valueLabel ? undefined : onSearch);
  return (
    <Combo
      className={field['field'] ?? ''}
      {...(onSearch ? { items: options } : { defaultItems: options })}
      inputValue={text}
      onInputChange={setText}
      value={value}
      onChange={(key) => {
        onChange(key === null ? null : String(key));
        if (key !== null) setText(options.find(({ id }) => id === key)?.label ?? valueLabel);
      }}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={disabled}
      isInvalid={error !== undefined}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={field['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      {error !== undefined && (
        <Text slot="errorMessage" className={field['error'] ?? ''}>
          {error}
        </Text>
      )}
      <div className={styles['box']}>
        <Input id={name} className={field['input'] ?? ''} />
        <Button className={styles['arrow'] ?? ''} aria-label={t('ui.combo.show')}>
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
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox<ComboOption>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <div className={styles['none']}>{t('ui.combo.none')}</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles['option'] ?? ''}>
              <Text slot="label">{option.label}</Text>
              {option.detail !== undefined && (
                <Text slot="description" className={styles['detail'] ?? ''}>
                  {option.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Combo>
  );
}

/** Asks for options a fifth of a second after the last key. */
function useSearch(text: string, onSearch: ((text: string) => void) | undefined): void {
  useEffect(() => {
    if (onSearch === undefined) return;
    const timer = setTimeout(() => onSearch(text), 200);
    return () => clearTimeout(timer);
    // `onSearch` may be a new function at every render; only the words matter.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
}
