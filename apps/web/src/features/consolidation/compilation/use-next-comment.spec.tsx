import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stepOnKey } from './use-next-comment.ts';

beforeEach(() => {
  render(
    <>
      <button type="button">utanför</button>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={stepOnKey}>
        <h2 tabIndex={-1}>3 kap. 5 §</h2>
        {['a', 'b'].map((id) => (
          <article key={id} tabIndex={-1} data-comment={id} aria-label={id}>
            <input type="radio" aria-label={`åtgärd ${id}`} />
            <textarea aria-label={`skäl ${id}`} />
          </article>
        ))}
        <a href="/nasta" data-stop-after="">
          nästa
        </a>
      </div>
    </>,
  );
});
afterEach(cleanup);

const focused = () => document.activeElement?.getAttribute('data-comment') ?? document.activeElement?.textContent;

it('steps with J and K from the heading through the comments to the way on', async () => {
  screen.getByRole('heading').focus();
  await userEvent.keyboard('j');
  expect(focused()).toBe('a');
  await userEvent.keyboard('J');
  expect(focused()).toBe('b');
  await userEvent.keyboard('k');
  expect(focused()).toBe('a');
  await userEvent.keyboard('jj');
  expect(focused()).toBe('nästa');
});

it('steps from a radio, which takes no letters, but never while one writes', async () => {
  screen.getByLabelText('åtgärd a').focus();
  await userEvent.keyboard('j');
  expect(focused()).toBe('b');
  await userEvent.type(screen.getByLabelText('skäl a'), 'jk');
  expect(screen.getByLabelText<HTMLTextAreaElement>('skäl a').value).toBe('jk');
});

it('leaves the keys alone with a modifier, and where the focus is elsewhere', async () => {
  screen.getByRole('heading').focus();
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(focused()).toBe('3 kap. 5 §');
  screen.getByRole('button').focus();
  await userEvent.keyboard('j');
  expect(focused()).toBe('utanför');
});
