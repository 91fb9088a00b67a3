import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';
import { ReturnPath } from './return-path.ts';

@Global()
@Module({ providers: [Mailer, ReturnPath], exports: [Mailer, ReturnPath] })
export class MailModule {}

export { type Mail, Mailer, type MailAttachment, refusedForGood } from './mailer.ts';
export { type LetterSort, type Returned, ReturnPath } from './return-path.ts';
