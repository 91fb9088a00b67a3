import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 400;

/** Goes to an element as somebody without a mouse does: Tab (or Shift+Tab) until it has the focus. Fails when it cannot be reached. */
export async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${target.toString()}`);
}

/** Reaches an element and presses Enter on it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field and types into it, over what stands there. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/**
 * Finds one of many in a field that searches, and takes it: typed, gone down to, Enter. The list is another after each answer to what is typed;
 * so it is
 * looked at which option the field says it stands on.
 */
export async function find(page: Page, field: Locator, name: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(name);
  await page.getByRole('option', { name }).first().waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('ArrowDown');
    const option = page.locator(`[id="${(await field.getAttribute('aria-activedescendant')) ?? ''}"]`);
    const words = (await option.count()) === 1 ? await option.textContent() : '';
    if (words?.startsWith(name) === true) break;
    await page.waitForTimeout(50);
  }
  await page.keyboard.press('Enter');
}

/** Takes one of a group of radios: Tab comes to the group, within it the arrows choose. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor();
  const standsOn = (): Promise<'it' | 'group' | null> =>
    radio.evaluate((wanted: HTMLInputElement) => {
      const now = document.activeElement;
      if (now === wanted) return 'it';
      const isBeside = now instanceof HTMLInputElement && now.name === wanted.name && now.form === wanted.form;
      return isBeside && now.type === 'radio' ? 'group' : null;
    });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const place = await standsOn();
    if (place === 'it') break;
    await page.keyboard.press(place === 'group' ? 'ArrowDown' : 'Tab');
  }
  // the first of a group of which none is chosen has the focus without being chosen
  if (!(await radio.isChecked())) await page.keyboard.press('Space');
  if (!(await radio.isChecked())) throw new Error(`not chosen by keys: ${radio.toString()}`);
}

/** Takes of the browser's own lists the option that begins so, by the arrows. */
export async function pick(page: Page, list: Locator, option: string): Promise<void> {
  await reach(page, list);
  const names = await list.locator('option').allTextContents();
  const now = await list.evaluate((one) => (one as HTMLSelectElement).selectedIndex);
  const wanted = names.findIndex((name) => name.startsWith(option));
  if (wanted === -1) throw new Error(`no option begins so: ${option} (${names.join(', ')})`);
  for (let step = now; step !== wanted; step += Math.sign(wanted - now))
    await page.keyboard.press(wanted > now ? 'ArrowDown' : 'ArrowUp');
}
