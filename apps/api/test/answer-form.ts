import { closeForm, openForm, type OpenForm } from '@samsyn/documents/testing/answer-form';
import type { Client, Loose } from './client.ts';

const VALUES = 'stance text wording';
export const FORM = `id origin fileName trackedChanges toDecide decided same
  rows { key state group place address suggestions { place address } doubt law alteredLaw moved old { ${VALUES} } now { ${VALUES} }
    takesStance unreadStance beside notRead choices suggestion basis losesForm decided { choice by } }`;

/** The body's form as it is handed out now. */
export async function fetchForm(body: Client, slug: string): Promise<Uint8Array> {
  const response = await body.fetch(`/export/remiss/${slug}/svarsformular.docx`);
  if (response.status !== 200) throw new Error(`no form: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Brings a form back through its door; status and what was said. */
export async function bringForm(body: Client, roundId: string, bytes: Uint8Array, name = 'svar.docx'): Promise<Loose> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await body.fetch(`/filer/svarsformular/${roundId}`, { method: 'POST', body: form });
  return { status: response.status, ...((await response.json()) as object) };
}

/** Fetches the form, lets somebody write in it, brings it back; the account. */
export async function roundTrip(
  body: Client,
  round: { id: string; slug: string },
  write: (form: OpenForm) => void = () => undefined,
): Promise<Loose> {
  const form = await openForm(await fetchForm(body, round.slug));
  write(form);
  const { status, problem } = await bringForm(body, round.id, closeForm(form));
  if (status !== 201) throw new Error(`the form was refused: ${JSON.stringify(problem)}`);
  return formOf(body, round.id);
}

export async function formOf(body: Client, roundId: string): Promise<Loose> {
  const { answerForm } = await body.ask(`query ($r: ID!) { answerForm(roundId: $r) { ${FORM} } }`, { r: roundId });
  return answerForm;
}

/** Decides rows; the outcome as the page gets it. */
export async function takeIn(body: Client, roundId: string, formId: string, decisions: object[]): Promise<Loose> {
  const { takeInAnswerForm } = await body.ask(
    `mutation ($input: TakeInAnswerFormInput!) { takeInAnswerForm(input: $input) { __typename
       ... on Refusal { code problems { code field } } ... on Stale { current } ... on AnswerForm { ${FORM} } } }`,
    { input: { roundId, formId, decisions } },
  );
  return takeInAnswerForm;
}

/** A decision on a row as it was shown. */
export const decide = ({ key, basis }: { key: string; basis: string }, choice: string, more: object = {}): object => ({
  key,
  basis,
  choice,
  ...more,
});
