const ADDRESS = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/u;
const LONGEST = 254;

/** Whether the words are one address that a letter can be sent to. */
export function isMailAddress(words: string): boolean {
  const address = words.trim();
  return address.length <= LONGEST && ADDRESS.test(address);
}
