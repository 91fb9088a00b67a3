import { cleanup, render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryRouter } from 'react-router';
import { MessagesProvider } from '../../../app/messages.tsx';
import { LanguageContext } from '../../../app/text.ts';
import { RoomContext } from '../room/room-context.ts';
import { SubmitDialog } from './submit-dialog.tsx';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, string>;
const SUMMARY = { reviewed: 0 };
const nothing = async (): Promise<void> => undefined;
const file = (title: string, size: number) => ({
  ...{ id: title, title, fileName: `${title.toLowerCase()}.pdf`, size },
  ...{ text: 'WHOLE' as const, uploadedBy: 'Samordnare 1' },
});
// What the words of problems are made with; there are none here.
const room = {
  round: { slug: 'remiss' },
  draft: { byId: new Map(), counted: 0 },
  store: { subscribe: () => () => undefined, summary: SUMMARY, comment: () => undefined },
} as never;
const signOff = { chain: 'DIRECT', board: null } as never;

function dialog(language: 'sv' | 'en', files: ReturnType<typeof file>[]): HTMLElement {
  const catalog = ['attachments', 'receipt'].reduce(
    (all, feature) => ({ ...all, ...read(`../../${feature}/messages.${language}.json`) }),
    {},
  );
  const submission = {
    ...{ asking: true, busy: false, code: 'ab'.repeat(32), files, problems: [], trouble: null },
    ...{ ask: nothing, confirm: nothing, cancel: () => undefined },
  };
  render(
    <LanguageContext value={{ language, choose: () => undefined }}>
      <MessagesProvider locale={language === 'sv' ? 'sv-SE' : 'en'} catalog={catalog}>
        <MemoryRouter>
          <RoomContext value={room}>
            <SubmitDialog signOff={signOff} submission={submission} advice={[]} />
          </RoomContext>
        </MemoryRouter>
      </MessagesProvider>
    </LanguageContext>,
  );
  return screen.getByRole('dialog', { hidden: true });
}

// jsdom has the element and not its ways
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= () => undefined;
});
afterEach(cleanup);

describe('the last dialog before an answer is submitted', () => {
  it.each([
    ['sv', '2 bilagor går med svaret:', ['Kostnader (kostnader.pdf, 1,2 MB)', 'Karta (karta.pdf, 3 kB)']],
    ['en', '2 files go with the answer:', ['Kostnader (kostnader.pdf, 1.2 MB)', 'Karta (karta.pdf, 3 kB)']],
  ] as const)('says how many files go with it, and which (%s)', (language, count, names) => {
    const it = dialog(language, [file('Kostnader', 1_200_000), file('Karta', 3_000)]);
    const list = within(it).getByRole('list', { name: count, hidden: true });
    const items = within(list).getAllByRole('listitem', { hidden: true });
    expect(items.map(({ textContent }) => textContent)).toEqual(names);
  });

  it('speaks of one file as one, and of none not at all', () => {
    expect(dialog('sv', [file('Karta', 3_000)]).textContent).toContain('1 bilaga går med svaret:');
    cleanup();
    expect(dialog('sv', []).textContent).not.toMatch(/bilag/iu);
  });
});
