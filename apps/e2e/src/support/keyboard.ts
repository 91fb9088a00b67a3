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
