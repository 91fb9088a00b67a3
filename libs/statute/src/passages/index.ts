export {
  NOT_POINT_REASONS,
  type NotPointReason,
  type Passage,
  type PlaceOffer,
  type ProposedAs,
  type ProposedCut,
} from './types.ts';
export { PlaceFinder } from './places.ts';
export { proposeCuts } from './propose.ts';
