/** The sign-in service asks the person anew and leads back here; what is written is saved already. */
export function leaveToConfirm(slug: string, back = 'svar'): void {
  location.assign(`/oidc/start?bekrafta=1&till=${encodeURIComponent(`/remiss/${slug}/${back}`)}`);
}
