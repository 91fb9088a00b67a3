import { Module } from '@nestjs/common';
import { CompilationController } from './api/compilation.controller.ts';
import { CompilationDataQuery } from './queries/compilation-data.ts';

/** What leaves the house as files. */
@Module({ controllers: [CompilationController], providers: [CompilationDataQuery] })
export class ExportsModule {}
