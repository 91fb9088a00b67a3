import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import userEvent from '@testing-library/user-event';
import { useLinkKey } from './link-key.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE';

function Letter(): ReactElement {
  const key = useLinkKey();
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <p>{`${pathname}${hash}`}</p>
      <p>{`key ${key}`}</p>
      <button type="button" onClick={() => void navigate('#innehall')}>
        skip
      </button>
      <button type="button" onClick={() => void navigate(-1)}>
        back
      </button>
    </>
  );
}

const open = (address: string): void => {
  render(
    <MemoryRouter initialEntries={['/innan', address]} initialIndex={1}>
      <Routes>
        <Route path="/inbjudan/:token?" element={<Letter />} />
        <Route path="/innan" element={<p>before</p>} />
      </Routes>
    </MemoryRouter>,
  );
};

afterEach(cleanup);

describe('the key in the link of a letter', () => {
  it('stands after the sign that no browser sends', () => {
    open(`/inbjudan#${KEY}`);
    expect(screen.getByText(`key ${KEY}`)).toBeDefined();
    expect(screen.getByText(`/inbjudan#${KEY}`)).toBeDefined();
  });

  it('is moved there from the path of an earlier link, and the path leaves the history', async () => {
    open(`/inbjudan/${KEY}`);
    expect(screen.getByText(`/inbjudan#${KEY}`)).toBeDefined();
    expect(screen.getByText(`key ${KEY}`)).toBeDefined();
    await userEvent.click(screen.getByText('back'));
    expect(screen.getByText('before')).toBeDefined();
  });

  it('outlives a jump on the page', async () => {
    open(`/inbjudan#${KEY}`);
    await userEvent.click(screen.getByText('skip'));
    expect(screen.getByText(`key ${KEY}`)).toBeDefined();
    expect(screen.getByText(`/inbjudan#${KEY}`)).toBeDefined();
  });

  it('is none where there is none', () => {
    open('/inbjudan#innehall');
    expect(screen.getByText('key')).toBeDefined();
    expect(screen.getByText('/inbjudan#innehall')).toBeDefined();
  });
});
