import { Module } from '@nestjs/common';
import { Retention } from './retention.ts';

@Module({ providers: [Retention] })
export class RetentionModule {}

export { type Erased, Retention } from './retention.ts';
