import type { ExportKind } from './codes.ts';

const TITLES: Readonly<Record<ExportKind, string>> = {
  BY_PROVISION: 'Remissammanställning',
  BY_BODY: 'Remissammanställning per instans',
  GENERAL: 'Övergripande synpunkter',
  IMPACT: 'Synpunkter om konsekvenser',
  BODIES: 'Remissinstanser och deras svar',
  SUMMARY: 'Sammanfattning av remissutfallet',
};

/** What a round put together as a file is called, in the file and in its name. */
export const exportTitle = (kind: ExportKind): string => TITLES[kind];
