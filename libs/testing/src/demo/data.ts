import { readFileSync, readdirSync } from 'node:fs';

// The same relative way from src/demo (tests) and from dist/demo (the built package).
const DATA = new URL('../../data/', import.meta.url);

/** Text of a file under libs/testing/data, line ends as \n. */
export function readText(path: string): string {
  return readFileSync(new URL(path, DATA), 'utf8').replace(/\r\n?/g, '\n');
}

/** A JSON file under libs/testing/data. The shape is the caller's promise; the specs beside check it. */
export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

/** Names of the JSON files in a folder under libs/testing/data, sorted. */
export function jsonFiles(folder: string): string[] {
  return readdirSync(new URL(folder, DATA))
    .filter((name) => name.endsWith('.json'))
    .sort();
}
