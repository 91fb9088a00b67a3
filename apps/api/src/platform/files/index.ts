import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { FilesController } from './files.controller.ts';

@Global()
@Module({ providers: [FileStore], controllers: [FilesController], exports: [FileStore] })
export class FilesModule {}

export { FileStore, LARGEST_FILE, type StoredFile, type Upload } from './file-store.ts';
export { attachment } from './files.controller.ts';
