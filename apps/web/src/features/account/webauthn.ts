import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What the device answered, or why it did not: the person closed its window, or it holds a key for the account already. */
export type DeviceAnswer = { answer: unknown } | { failure: 'cancelled' | 'already' | 'failed' };

/** Asks the device to make a key. */
export async function makeKey(options: unknown): Promise<DeviceAnswer> {
  return answerOf(startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }));
}

/** Asks the device to sign, with whichever of its keys the person picks. */
export async function signChallenge(options: unknown): Promise<DeviceAnswer> {
  return answerOf(startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }));
}

async function answerOf(asking: Promise<unknown>): Promise<DeviceAnswer> {
  try {
    return { answer: await asking };
  } catch (error) {
    return { failure: failureIn(error) };
  }
}

function failureIn(error: unknown): 'cancelled' | 'already' | 'failed' {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'already';
  const { name } = error as { name?: string };
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}
