import { Global, Module } from '@nestjs/common';
import { Limits } from './limits.ts';

@Global()
@Module({ providers: [Limits], exports: [Limits] })
export class LimitsModule {}

export { callerAddress } from './address.ts';
export {
  ACCOUNT,
  CODE_MAIL,
  EXPORT,
  INVITATION_MAIL,
  type Limit,
  LOGOUT_TOKEN,
  LOOK,
  SIGN_IN,
  UPLOAD,
  WRITE,
  WRITING,
  WRITING_OPEN,
} from './limit.ts';
export { Limited, limitsOf } from './limited.ts';
export { Limits } from './limits.ts';
export { TOO_MANY, tooMany } from './words.ts';
