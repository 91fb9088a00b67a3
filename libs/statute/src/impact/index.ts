export * from './official.ts';
export { parseImpactAssessment, type ReadImpact } from './parse.ts';
export { headingNumber } from './places.ts';
export { withImpactAssessment } from './put.ts';
