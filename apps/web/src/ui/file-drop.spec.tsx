import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileDrop } from './file-drop.tsx';

const files = ['a.txt', 'b.txt'].map((name) => new File(['x'], name, { type: 'text/plain' }));

afterEach(cleanup);

describe('where files are chosen or dropped', () => {
  it('gives one file, the first, and says which', async () => {
    const taken: string[] = [];
    const zone = <FileDrop label="Filen" name="fil" file={files[0]!} onFile={(file) => taken.push(file.name)} />;
    const { container } = render(zone);
    await userEvent.upload(screen.getByLabelText('Filen'), files[1]!);
    fireEvent.drop(container.querySelector('.drop')!, { dataTransfer: { files } });
    expect(taken).toEqual(['b.txt', 'a.txt']);
  });

  it('opens with Enter too, as what looks like a button does', async () => {
    const opened: string[] = [];
    render(<FileDrop label="Filen" name="fil" file={null} onFile={() => undefined} />);
    const input = screen.getByLabelText('Filen');
    input.addEventListener('click', () => opened.push('opened'));
    input.focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['opened']);
  });

  it('gives several, and the same once more when they have been mended', async () => {
    const taken: string[][] = [];
    const { container } = render(
      <FileDrop label="Filer" name="filer" multiple onFiles={(some) => taken.push(some.map(({ name }) => name))} />,
    );
    const input = screen.getByLabelText<HTMLInputElement>('Filer');
    await userEvent.upload(input, files);
    expect(input.value).toBe('');
    await userEvent.upload(input, files);
    fireEvent.drop(container.querySelector('.drop')!, { dataTransfer: { files } });
    fireEvent.drop(container.querySelector('.drop')!, { dataTransfer: { files: [] } });
    expect(taken).toEqual(Array(3).fill(['a.txt', 'b.txt']));
  });
});
