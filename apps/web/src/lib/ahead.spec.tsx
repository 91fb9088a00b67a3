import { act, render, screen } from '@testing-library/react';
import { Suspense, type ReactElement } from 'react';
import { ahead } from './ahead.tsx';

const Words = ({ text }: { text: string }): ReactElement => <p>{text}</p>;
const code = async (): Promise<{ default: typeof Words }> => Promise.resolve({ default: Words });

describe('a component whose code may be fetched before it is shown', () => {
  it('is there at once when it has been fetched', async () => {
    const Early = ahead(code);
    await Early.fetch();
    render(<Early text="texten" />);
    expect(screen.getByText('texten')).toBeTruthy();
  });

  it('comes by itself when it has not, and stays when it is fetched after that', async () => {
    const Early = ahead(code);
    const shown = (text: string): ReactElement => (
      <Suspense fallback="väntar">
        <Early text={text} />
      </Suspense>
    );
    const { rerender } = await act(async () => render(shown('texten')));
    const before = await screen.findByText('texten');
    await Early.fetch();
    rerender(shown('en annan'));
    expect(screen.getByText('en annan')).toBe(before);
  });

  it('says when it does not get through, and is asked for once more', async () => {
    let asked = 0;
    const Early = ahead(async () => {
      asked += 1;
      if (asked === 1) throw new Error('offline');
      return code();
    });
    await expect(Early.fetch()).rejects.toThrow('offline');
    await act(async () =>
      render(
        <Suspense fallback="väntar">
          <Early text="texten" />
        </Suspense>,
      ),
    );
    expect(await screen.findByText('texten')).toBeTruthy();
    expect(asked).toBe(2);
  });
});
