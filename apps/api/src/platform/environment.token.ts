/** Where the checked settings are injected from. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');
