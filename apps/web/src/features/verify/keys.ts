import type { ReceiptTools } from '@samsyn/consultation';

/** A public key, raw, and from when on it is revoked (ms). */
interface PublishedKey {
  raw: Uint8Array<ArrayBuffer>;
  revokedFrom: number | null;
}

/** Public keys by their name. */
export type PublishedKeys = ReadonlyMap<string, PublishedKey>;

/** As they are published; `revoked_at` in seconds. */
interface Jwk {
  kid: string;
  x: string;
  crv: string;
  revoked?: { revoked_at: number };
}

/** The keys the authority has published, of today and before. Throws when they cannot be fetched. */
export async function fetchKeys(): Promise<PublishedKeys> {
  const answer = await fetch('/.well-known/samsyn-receipt-keys.json');
  if (!answer.ok) throw new Error(`the keys were answered with ${answer.status}`);
  const { keys } = (await answer.json()) as { keys: Jwk[] };
  return new Map(
    keys
      .filter(({ crv }) => crv === 'Ed25519')
      .map(({ kid, x, revoked }) => {
        const revokedFrom = revoked === undefined ? null : revoked.revoked_at * 1_000;
        return [kid, { raw: fromBase64url(x), revokedFrom }];
      }),
  );
}

/** The browser's own cryptography. `keys` null: they could not be fetched, so that no signature can be checked. */
export function webTools(keys: PublishedKeys | null): ReceiptTools {
  return {
    sha256: async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)),
    verify: async (keyId, bytes, signature) => {
      if (keys === null) return 'NOT_CHECKED';
      const raw = keys.get(keyId)?.raw;
      if (raw === undefined) return 'UNKNOWN_KEY';
      // Browsers from before 2025 lack Ed25519.
      const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']).catch(() => null);
      if (key === null) return 'NOT_CHECKED';
      const signed = fromBase64url(signature);
      const valid = await crypto.subtle.verify('Ed25519', key, signed, bytes as Uint8Array<ArrayBuffer>);
      return valid ? 'VALID' : 'INVALID';
    },
    revokedFrom: (keyId) => keys?.get(keyId)?.revokedFrom ?? null,
  };
}

/** Bytes of base64url; none where the text is something else. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) return new Uint8Array();
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
