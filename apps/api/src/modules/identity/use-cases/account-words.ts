import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';

/** Refusals about accounts and people, each in one place: what is said must not differ with what is known. */
export const NOT_KEPT_HERE = (): Refusal =>
  refuse('ACCOUNT_KEPT_ELSEWHERE', 'Kontot sköts av er egen inloggningstjänst. Ändra uppgifterna där.');

export const ADDRESS_WRONG = (): Refusal =>
  refuse('ADDRESS_WRONG', 'Skriv en e-postadress, till exempel registrator@regionen.se.', 'adress');

export const ADDRESS_TAKEN = (): Refusal =>
  refuse('ADDRESS_TAKEN', 'Adressen används redan av en annan hos er. Ange en annan adress.', 'adress');

export const CODE_SPENT = (): Refusal =>
  refuse('CODE_SPENT', 'Koden gäller inte längre i den här webbläsaren. Begär en ny kod.', 'kod');

export const CODE_WRONG = (triesLeft: number): Refusal =>
  triesLeft === 0
    ? CODE_SPENT()
    : refuse('CODE_WRONG', `Koden stämmer inte. Läs den i det senaste mejlet. Försök kvar: ${triesLeft}.`, 'kod');

export const NAME_WRONG = (): Refusal =>
  refuse('NAME_WRONG', 'Skriv ditt namn med 2–80 tecken, som dina kollegor känner dig.', 'namn');

export const PASSKEY_REFUSED = (): Refusal =>
  refuse('PASSKEY_REFUSED', 'Det gick inte att logga in med nyckeln. Försök igen, eller begär en kod med e-post.');

export const PASSKEY_OF_ANOTHER = (): Refusal =>
  refuse('PASSKEY_OF_ANOTHER', 'Nyckeln hör till ett annat konto. Använd en nyckel till det konto du är inloggad i.');

export const NO_SUCH_PERSON = notFound;
