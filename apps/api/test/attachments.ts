import { makeZip } from '@samsyn/documents/testing/zip';
import type { Client, Loose } from './client.ts';

const FILES = 'roundId edition files { id title fileName size sha256 text uploadedBy }';
const OUTCOME = `__typename ... on Refusal { code message } ... on MyAttachments { ${FILES} }`;

/** Brings a file to the answer through its door; status and what was said. */
export async function attach(
  body: Client,
  roundId: string,
  name: string,
  bytes: Uint8Array | string,
  edition = 1,
): Promise<Loose> {
  const form = new FormData();
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const response = await body.fetch(`/filer/bilagor/${roundId}?upplaga=${edition}`, { method: 'POST', body: form });
  return { status: response.status, ...((await response.json()) as object) };
}

/** The files of the body's own answer. */
export async function attached(body: Client, roundId: string): Promise<Loose> {
  const { myAttachments } = await body.ask(`query ($r: ID!) { myAttachments(roundId: $r) { ${FILES} } }`, {
    r: roundId,
  });
  return myAttachments?.files ?? null;
}

export async function retitle(body: Client, roundId: string, id: string, title: string, e = 1): Promise<Loose> {
  const text = `mutation ($r: ID!, $id: ID!, $t: String!, $e: Int!) { titleAttachment(roundId: $r, id: $id, title: $t, expectedEdition: $e) { ${OUTCOME} } }`;
  return (await body.ask(text, { r: roundId, id, t: title, e })).titleAttachment;
}

export async function detach(body: Client, roundId: string, id: string, e = 1): Promise<Loose> {
  const text = `mutation ($r: ID!, $id: ID!, $e: Int!) { removeAttachment(roundId: $r, id: $id, expectedEdition: $e) { ${OUTCOME} } }`;
  return (await body.ask(text, { r: roundId, id, e })).removeAttachment;
}

/** A Word document with these paragraphs. */
export function wordFile(...paragraphs: string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const parts = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}
