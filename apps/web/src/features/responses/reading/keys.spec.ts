import { keyAction, switchKeys } from './keys.ts';

const press = (
  key: string,
  target: Element = document.body,
  more: Partial<KeyboardEvent> = {},
): ReturnType<typeof keyAction> =>
  keyAction({ key, target, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...more });

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-it]') ?? document.body.firstElementChild!;
}

afterEach(() => switchKeys(true));

describe('the keys of the reading page', () => {
  it.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['c', 'comment'],
    ['s', 'stance'],
    ['r', 'review'],
    ['?', 'help'],
    ['x', null],
  ])('%s: %s', (key, action) => expect(press(key)).toBe(action));

  it.each([
    '<input>',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable><p data-it>x</p></div>',
    '<div role="textbox"></div>',
    '<dialog><button data-it></button></dialog>',
  ])('are the writer’s own in %s', (html) => expect(press('c', element(html))).toBeNull());

  it('work on buttons, links and check boxes', () => {
    for (const html of ['<button></button>', '<a href="#"></a>', '<input type="checkbox">'])
      expect(press('c', element(html))).toBe('comment');
  });

  it('leave the browser’s own combinations alone', () => {
    expect(press('c', document.body, { ctrlKey: true })).toBeNull();
    expect(press('r', document.body, { metaKey: true })).toBeNull();
    expect(press('s', document.body, { altKey: true })).toBeNull();
    expect(press('c', document.body, { defaultPrevented: true })).toBeNull();
  });

  it('can be switched off, and stay off', () => {
    switchKeys(false);
    expect(press('c')).toBeNull();
    switchKeys(true);
    expect(press('c')).toBe('comment');
  });
});
