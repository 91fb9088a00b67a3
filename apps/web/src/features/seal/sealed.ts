/** How closed text begins. Nothing that was written as it is begins so: that is JSON. */
export const SEALED = '~1';

export const isSealed = (text: string): boolean => text.startsWith(SEALED);
