import { isSealed, SEALED } from './sealed.ts';

/** Closes text under a person's key, for a place that others can look into. `name` is where it lies: moved elsewhere it does not open. */
export interface Seal {
  close: (text: string, name: string) => Promise<string>;
  /** Null for what cannot be opened: closed under another key, altered, or moved. */
  open: (sealed: string, name: string) => Promise<string | null>;
}

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;
const CHUNK = 8_192;

/** `keys` in Base64: the first closes, all open. They cannot be read out of the browser again. */
export async function sealWith(keys: readonly string[]): Promise<Seal> {
  const known = await Promise.all(
    keys.map(async (key) => crypto.subtle.importKey('raw', bytesOf(key), CIPHER, false, ['encrypt', 'decrypt'])),
  );
  const [first] = known;
  if (first === undefined) throw new TypeError('a seal needs a key');
  return {
    close: async (text, name) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const closed = await crypto.subtle.encrypt(about(iv, name), first, encode(text));
      return SEALED + base64(iv) + base64(new Uint8Array(closed));
    },
    open: async (sealed, name) => {
      if (!isSealed(sealed)) return null;
      for (const key of known) {
        const text = await opened(sealed.slice(SEALED.length), name, key).catch(() => null);
        if (text !== null) return text;
      }
      return null;
    },
  };
}

async function opened(sealed: string, name: string, key: CryptoKey): Promise<string> {
  const length = (IV_BYTES / 3) * 4;
  const iv = bytesOf(sealed.slice(0, length));
  const text = await crypto.subtle.decrypt(about(iv, name), key, bytesOf(sealed.slice(length)));
  return new TextDecoder().decode(text);
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const about = (iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams => ({
  name: CIPHER,
  iv,
  additionalData: encode(name),
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
