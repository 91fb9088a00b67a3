// The smaller views of a round, brought together: every page of the product carries the list of the pages that there are.
export { default as GatesPage } from '../gates/gates-page.tsx';
export { default as DocumentsPage } from './documents/documents-page.tsx';
export { default as EditRoundPage } from './form/edit-round-page.tsx';
export { default as PartsPage } from './form/parts-page.tsx';
export { default as RecipientsPage } from './recipients/recipients-page.tsx';
