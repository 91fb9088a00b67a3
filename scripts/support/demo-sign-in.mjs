import { randomBytes } from 'node:crypto';
import { wantsDemo } from './opened.mjs';

const DEMO_ROLES = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY'];

/** Where the demo runs and nobody has set a sign-in service: the settings of the demo's own, a real provider on the same address. */
export function demoSignInService(env, publicUrl) {
  if (wantsDemo(env) !== 'true' || Object.keys(env).some((name) => name.startsWith('OIDC_') && env[name])) return {};
  return {
    OIDC_ISSUER: `${publicUrl}/demo-legitimering`,
    OIDC_CLIENT_ID: 'samsyn',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    OIDC_SCOPES: 'openid profile',
    OIDC_MFA_ACR: 'mfa',
    OIDC_LOA3_ACR: 'loa3',
    OIDC_ROLE_CLAIM: 'roles',
    OIDC_ROLES: DEMO_ROLES.map((role) => `${role}=samsyn-${role.toLowerCase().replaceAll('_', '-')}`).join(';'),
    OIDC_AUTHORITY_ORGANISATION_NUMBER: '202100-0555',
  };
}
