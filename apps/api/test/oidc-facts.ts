/** Where the installations of these tests are, as their people write it. */
export const PUBLIC_URL = 'http://samsyn.test';

/** What an installation is called at its provider; with signs that must be escaped on the way. */
export const CLIENT = { id: 'samsyn', secret: 'a secret + one more: 100 % & =' };

export const NUMBERS = {
  authority: '202100-0555',
  uppsala: '232100-0024',
  stockholm: '232100-0016',
  closed: '232100-0032',
};
