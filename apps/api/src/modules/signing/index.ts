import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SigningOrderResolver } from './api/signing-order.resolver.ts';
import { SigningOrderQuery } from './queries/signing-order.ts';
import { SaveSigningOrder } from './use-cases/save-signing-order.ts';

export { ChainEnum } from './api/signing-order.types.ts';
export { lockWords, stepWords } from './queries/lock-words.ts';
export { orderIn } from './store/order.store.ts';
export { addStep, lockIn, lockOf, stepById, stepsOf, type Lock, type StepRow } from './store/step.store.ts';

/** How a body decides on its answers, and the trace of what was done. The steps themselves are taken where the answer is (responses). */
@Module({
  imports: [IdentityModule],
  providers: [SigningOrderResolver, SigningOrderQuery, SaveSigningOrder],
})
export class SigningModule {}
