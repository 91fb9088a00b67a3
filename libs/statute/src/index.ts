export * from './model.ts';
export * from './canonical.ts';
export * from './label.ts';
export * from './address.ts';
export * from './tree.ts';
export * from './impact/index.ts';
export { checkTerms, type TermProblem, type TermProblemCode } from './terms/check-terms.ts';
export { definedTerms, type DefinedTerm } from './terms/terms.ts';
export { cellsOf, tableAround } from './table-row.ts';
export { assignAddresses, labelValue, numberedThrough } from './numbering.ts';
export {
  parsePlainText,
  parsePlainTextWithLines,
  parseStatute,
  parseStatuteWithLines,
  type ParsedStatute,
} from './parse/parse-statute.ts';
export { findReferences, type LegalReference, type ReferenceContext } from './references/find.ts';
export { documentContext } from './references/document-context.ts';
export { isStub, ReferenceResolver, referencesOf, type StatuteReference } from './references/resolve.ts';
export { brokenReferences, referencesBrokenByChange, type BrokenReference } from './references/broken.ts';
export { formatPlaces, readPlaces, type Place } from './amending/places.ts';
export { readOperation, readOperations, writeOperation, type Operation } from './amending/operations.ts';
export { readRegisterLine, writeRegisterLine } from './amending/register.ts';
export { readAmends, readFormula, writeClauses, writeFormula, type Amends, type Formula } from './amending/formulas.ts';
export { amendingAct, type ActGap, type AmendingAct, type AmendingActOptions } from './amending/act.ts';
export { amendmentOf, type Amendment, type ComparisonRow } from './amending/amendment.ts';
export * from './review/check.ts';
export {
  changeKind,
  changeLabel,
  demote,
  type EditRefusal,
  type EditResult,
  editText,
  idsOf,
  insertAfter,
  mergeWithPrevious,
  moveInto,
  placePassage,
  promote,
  type ProvisionDraft,
  remove,
  splitAt,
} from './review/edit.ts';
export * from './align/index.ts';
export * from './redline/index.ts';
export * from './anchors/index.ts';
export * from './passages/index.ts';
export * from './revise/index.ts';
