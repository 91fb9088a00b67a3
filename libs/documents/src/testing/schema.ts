import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const FOLDER =
  process.env['SAMSYN_SCHEMAS'] ?? fileURLToPath(new URL('../../../../../shared/schemas/akn', import.meta.url));

/** The official schema is not part of the repository: tests that need it say so when it is absent. */
export const schemaPresent: boolean = existsSync(`${FOLDER}/akomantoso30.xsd`);

/** Errors of the official Akoma Ntoso 3.0 schema, none when the document is valid. */
export async function schemaErrors(documents: readonly string[]): Promise<string[]> {
  const read = (fileName: string): { fileName: string; contents: string } => ({
    fileName,
    contents: readFileSync(`${FOLDER}/${fileName}`, 'utf8'),
  });
  const result = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: [read('akomantoso30.xsd')],
    preload: [read('xml.xsd')],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return result.errors.map((error) => error.rawMessage);
}
