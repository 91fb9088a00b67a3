import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';

@Global()
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}

export { type Mail, Mailer, type MailAttachment, refusedForGood } from './mailer.ts';
