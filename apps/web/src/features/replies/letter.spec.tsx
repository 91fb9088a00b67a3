import { cleanup, render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagesProvider } from '../../app/messages.tsx';
import { Letter } from './letter.tsx';
import type { Content } from './reply.ts';

const catalog = JSON.parse(readFileSync(join(import.meta.dirname, 'messages.sv.json'), 'utf8')) as Record<
  string,
  string
>;
const CONTENT: Content = {
  round: { title: 'Remiss', registrationNumber: '1/2027', versionNumber: 1 },
  answer: { receiptNumber: 'A', receivedOn: '2027-01-02', form: 'ANSWER', overallStance: 'SUPPORTS', endorses: null },
  ...{ decision: null, bodyName: 'Region Uppsala', opening: null, closing: null, general: null, points: [] },
  files: null,
};
const show = (files: Content['files']): void => {
  render(
    <MessagesProvider locale="sv-SE" catalog={catalog}>
      <Letter content={{ ...CONTENT, files }} />
    </MessagesProvider>,
  );
};

afterEach(cleanup);

describe('a reply to a body that sent files', () => {
  it('names them, each with the way to fetch it', () => {
    show(['Karta', 'Kostnad'].map((title) => ({ id: title, title, fileName: `${title}.pdf`, size: 3_000 })));
    const part = screen.getByRole('heading', { name: '2 bilagor som kom med svaret' }).closest('section');
    const items = within(part!).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Karta (Karta.pdf, 3 kB)',
      'Kostnad (Kostnad.pdf, 3 kB)',
    ]);
    expect(within(part!).getByRole('link', { name: 'Karta' }).getAttribute('href')).toBe('/filer/bilaga/Karta');
  });

  it('says nothing of files where none came, nor in a letter from before there were any', () => {
    show(null);
    expect(document.body.textContent).not.toContain('ilag');
  });
});
