import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Catalog } from './catalogs.ts';

export type Values = Record<string, string | number>;

/** The words of a page, and the way to say them. */
export interface Messages {
  locale: string;
  catalog: Catalog;
  /** The words of an id with its values filled in. A missing word shows its id, and messages.spec.ts fails for it before that. */
  say: (id: string, values?: Values) => string;
}

/** Each message is made ready once, when it is first said. */
export function messagesOf(locale: string, catalog: Catalog): Messages {
  const ready = new Map<string, IntlMessageFormat>();
  const say = (id: string, values?: Values): string => {
    let message = ready.get(id);
    try {
      if (message === undefined) {
        const words = catalog[id];
        if (words === undefined) throw new Error('no such words');
        message = new IntlMessageFormat(words, locale);
        ready.set(id, message);
      }
      return String(message.format(values));
    } catch (error) {
      if (import.meta.env?.DEV) console.error(id, error);
      return id;
    }
  };
  return { locale, catalog, say };
}

const Context = createContext<Messages>(messagesOf('sv-SE', {}));

export const useMessages = (): Messages => useContext(Context);

/** What is said beneath it is said in these words. */
export function SaidIn({ messages, children }: { messages: Messages; children: ReactNode }): ReactElement {
  return <Context value={messages}>{children}</Context>;
}

/** The same from a catalogue, made once for it. */
export function MessagesProvider({
  locale,
  catalog,
  children,
}: {
  locale: string;
  catalog: Catalog;
  children: ReactNode;
}): ReactElement {
  const messages = useMemo(() => messagesOf(locale, catalog), [locale, catalog]);
  return <SaidIn messages={messages}>{children}</SaidIn>;
}

const extended = new WeakMap<Catalog, WeakMap<Catalog, Messages>>();

/** A page's words with those of one catalogue more, made once for the two, however many places ask. */
export function withMore({ locale, catalog }: Messages, more: Catalog): Messages {
  const known = extended.get(catalog) ?? new WeakMap<Catalog, Messages>();
  extended.set(catalog, known);
  const messages = known.get(more) ?? messagesOf(locale, { ...catalog, ...more });
  known.set(more, messages);
  return messages;
}
