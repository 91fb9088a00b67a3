import type { DifferencePartsFragment } from '@samsyn/contracts/editions';
import { cleanup, render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagesProvider } from '../../../app/messages.tsx';
import { DifferenceView } from './difference-view.tsx';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, string>;
const catalog = { ...read('../../../messages/common.sv.json'), ...read('../messages.sv.json') };
const file = (title: string) => ({ title, fileName: `${title.toLowerCase()}.pdf`, size: 2_000 });
const NOTHING: DifferencePartsFragment = {
  ...{ beforeReceipt: 'A', afterReceipt: null, overall: 'UNCHANGED', overallBefore: null, overallAfter: null },
  ...{ endorsesBefore: null, endorsesAfter: null, general: 'UNCHANGED', generalBefore: null, generalAfter: null },
  ...{ stances: [], points: [], answers: [], files: [] },
};

const show = (files: DifferencePartsFragment['files']): string => {
  const { container } = render(
    <MessagesProvider locale="sv-SE" catalog={catalog}>
      <DifferenceView difference={{ ...NOTHING, files }} />
    </MessagesProvider>,
  );
  return container.textContent;
};

afterEach(cleanup);

describe('what a later answer has for files', () => {
  it('is listed with what became of each, as soon as one is another', () => {
    const words = show([
      { change: 'ADDED', before: null, after: file('Ny') },
      { change: 'UNCHANGED', before: file('Karta'), after: file('Karta') },
      { change: 'CHANGED', before: file('Kostnad'), after: { ...file('Kostnad'), title: 'Vad det kostar' } },
      { change: 'REMOVED', before: file('Bort'), after: null },
    ]);
    expect(screen.getByRole('heading', { name: 'Bilagor' })).toBeDefined();
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect([items[0], items[1], items[3]]).toEqual([
      'Ny (ny.pdf, 2 kB) Ny',
      'Karta (karta.pdf, 2 kB) Oförändrad',
      'Bort (bort.pdf, 2 kB) Borttagen',
    ]);
    expect(items[2]).toMatch(/Kostnad.*Vad det kostar.*\(kostnad\.pdf, 2 kB\) Ändrad$/u);
    expect(words).not.toContain('Ingenting är ändrat.');
  });

  it('is counted where it is as it was, and not spoken of where there is none', () => {
    const same = { change: 'UNCHANGED' as const, before: file('Karta'), after: file('Karta') };
    const words = show([same, { ...same, before: file('B'), after: file('B') }]);
    expect(words).toBe('Ingenting är ändrat.2 bilagor är oförändrade.');
    cleanup();
    expect(show([])).toBe('Ingenting är ändrat.');
  });
});
