#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import type { Io } from './command.ts';
import { run } from './run.ts';

const io: Io = {
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today: () => new Date().toISOString().slice(0, 10),
};

process.exitCode = await run(process.argv.slice(2), io);
