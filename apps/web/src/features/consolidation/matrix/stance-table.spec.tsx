import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagesProvider } from '../../../app/messages.tsx';
import { MemoryRouter, useLocation } from 'react-router';
import { matrixView, type MatrixData } from '../model/matrix-view.ts';
import { StanceTable } from './stance-table.tsx';

const read = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, string>;
const matrix: MatrixData = {
  bodies: [
    { organisationId: 'g', name: 'Region Gotland', kind: 'REGION', overallStance: 'SUPPORTS' },
    { organisationId: 'k', name: 'Kiruna kommun', kind: 'MUNICIPALITY', overallStance: 'OPPOSES' },
  ],
  rows: [
    { provisionId: 'p1', address: '1 kap. 1 §', heading: 'Innehåll', cells: 'SO' },
    { provisionId: 'p2', address: '1 kap. 2 §', heading: null, cells: 'S.' },
  ],
};
const links = {
  row: (id: string | null) => `/p/${id ?? 'hela'}`,
  cell: (id: string, body: string) => `/p/${id}?instans=${body}`,
  answer: (body: string) => `/p/hela?svar=${body}`,
  counted: (id: string, stance: string) => `/m?rad=${id}&stallning=${stance}`,
};

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

beforeEach(() =>
  render(
    <MessagesProvider locale="sv-SE" catalog={read('../messages.sv.json')}>
      <MemoryRouter>
        <StanceTable view={matrixView(matrix, { kind: '', takenOnly: false })} links={links} />
        <Where />
      </MemoryRouter>
    </MessagesProvider>,
  ),
);
afterEach(cleanup);

it('says each cell in words: stance, body and §', () => {
  expect(screen.getByRole('link', { name: 'Avstyrker: Kiruna kommun, 1 kap. 1 §' }).textContent).toBe('A');
  expect(screen.getByRole('link', { name: 'Inget ställningstagande: Kiruna kommun, 1 kap. 2 §' }).textContent).toBe(
    '·',
  );
});

it('has totals for each § and each body that agree', () => {
  const cells = (name: RegExp) =>
    [...screen.getByRole('rowheader', { name }).closest('tr')!.querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells(/^1 kap\. 1 §/).slice(0, 6)).toEqual(['1', '', '', '1', '', '']);
  expect(cells(/^Summa Tillstyrker$/)).toEqual(['2', '', '', '', '', '', '2', '']);
  expect(cells(/^Summa Avstyrker$/)).toEqual(['', '', '', '1', '', '', '', '1']);
});

it('is one stop in the tab order, and the arrow keys move inside it', async () => {
  const stops = () => screen.getAllByRole('link').filter((link) => link.tabIndex === 0);
  expect(stops()).toHaveLength(1);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('role')).toBe('region');
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('1 kap. 1 § Innehåll');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Tillstyrker: 1, 1 kap. 1 §');
  expect(document.activeElement?.getAttribute('href')).toBe('/m?rad=p1&stallning=SUPPORTS');
  await userEvent.keyboard('{ArrowRight>7/}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Avstyrker: Kiruna kommun, 1 kap. 1 §');
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Avstyrker: Kiruna kommun, Förslaget i sin helhet');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Inget ställningstagande: Kiruna kommun, 1 kap. 2 §');
  expect(stops()).toEqual([document.activeElement]);
});

it('leads to the body’s comments on the §, inside the page', async () => {
  await userEvent.click(screen.getByRole('link', { name: 'Tillstyrker: Region Gotland, 1 kap. 2 §' }));
  expect(screen.getByRole('status').textContent).toBe('/p/p2?instans=g');
});
