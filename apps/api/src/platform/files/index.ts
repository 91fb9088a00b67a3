import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { FilesController } from './files.controller.ts';
import { Intake } from './intake.ts';

@Global()
@Module({ providers: [FileStore, Intake], controllers: [FilesController], exports: [FileStore, Intake] })
export class FilesModule {}

export { FileStore, LARGEST_FILE, tidyName, type StoredFile, type Upload } from './file-store.ts';
export { Intake } from './intake.ts';
export { attachment, FILE_STATUS, oneFile, type Received, sendSaved } from './one-file.ts';
