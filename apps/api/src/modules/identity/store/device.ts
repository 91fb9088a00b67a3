import type { Device } from './session.repository.ts';

// The first that fits: nearly every browser calls itself Safari too, and Edge and Opera call themselves Chrome.
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//u, 'Edge'],
  [/\b(OPR|Opera)\b/u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bWindows\b/u, 'Windows'],
  [/\bAndroid\b/u, 'Android'],
  [/\b(iPhone|iPod)\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\b(Linux|X11)\b/u, 'Linux'],
];

/** What to call a browser by its User-Agent header: two coarse words, so that its owner knows it again; null for what is none. */
export function deviceIn(userAgent: string | undefined): Device | null {
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  return browser === null || system === null ? null : { browser, system };
}

function firstOf(names: readonly [RegExp, string][], text = ''): string | null {
  return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
