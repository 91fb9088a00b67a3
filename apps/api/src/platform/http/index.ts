export { HealthController } from './health.controller.ts';
export { isOwnOrigin } from './origin.ts';
export { refusal } from './refusal.ts';
export { closingGrace, createAdapter, equip } from './server.ts';
export { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.ts';
