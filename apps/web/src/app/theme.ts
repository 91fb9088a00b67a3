import { readStored, writeStored } from '../lib/stored.ts';

export type Theme = 'auto' | 'light' | 'dark';
const STORED = 'samsyn.theme';

export function storedTheme(): Theme {
  const stored = readStored(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Shows the page in the chosen theme, or as the computer says. */
export function applyTheme(theme: Theme = storedTheme()): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  writeStored(STORED, theme === 'auto' ? null : theme);
  applyTheme(theme);
}
