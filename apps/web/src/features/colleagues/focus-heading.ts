/** Where the focus goes when what had it has been taken away: to the page's heading, from where Tab leads on. */
export function focusHeading(): void {
  setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
}
