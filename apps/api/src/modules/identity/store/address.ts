import { domainToASCII } from 'node:url';

const LONGEST = 254;
const FORM = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/u;

/** A mail address as it is kept and compared: small letters, the domain as mail servers write it. Null for what is none. */
export function mailAddress(written: string): string | null {
  const text = written.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const address = `${text.slice(0, at)}@${domainToASCII(text.slice(at + 1))}`;
  return at > 0 && address.length <= LONGEST && FORM.test(address) ? address : null;
}
