import { existsSync, readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const folder = process.env.SAMSYN_SCHEMAS ?? new URL('../../../shared/schemas/akn', import.meta.url).pathname;

/** True when the official Akoma Ntoso 3.0 schema is there; it is not part of the repository. SAMSYN_SCHEMAS names its folder. */
export const hasSchema = existsSync(`${folder}/akomantoso30.xsd`);

/** Which of the documents the schema refuses, with the first complaint of each: `[name, message]`. */
export async function refused(documents) {
  const read = (fileName) => ({ fileName, contents: readFileSync(`${folder}/${fileName}`, 'utf8') });
  const { errors } = await validateXML({
    xml: documents.map(({ xml }, at) => ({ fileName: `document-${at}.xml`, contents: xml })),
    schema: [read('akomantoso30.xsd')],
    preload: [read('xml.xsd')],
    initialMemoryPages: 512,
    maxMemoryPages: 8192,
  });
  const first = new Map();
  for (const { rawMessage } of errors) {
    const at = Number(/document-(\d+)\.xml/.exec(rawMessage)?.[1] ?? -1);
    if (!first.has(at)) first.set(at, rawMessage);
  }
  return Array.from(first, ([at, message]) => [documents[at]?.name ?? 'unknown', message]);
}
