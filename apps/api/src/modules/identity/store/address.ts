import { domainToASCII } from 'node:url';

const LONGEST = 254;
const HIDDEN = '•••';
const FORM = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/u;

/** A mail address as it is kept and compared: small letters, the domain as mail servers write it. Null for what is none. */
export function mailAddress(written: string): string | null {
  const text = written.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const address = `${text.slice(0, at)}@${domainToASCII(text.slice(at + 1))}`;
  return at > 0 && address.length <= LONGEST && FORM.test(address) ? address : null;
}

/** An address as it is told to somebody who may not know it: enough to know one's own mailbox by. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}${HIDDEN}${address.slice(at)}`;
}
