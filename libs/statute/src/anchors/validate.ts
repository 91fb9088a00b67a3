import type { Provision, Statute } from '../model.ts';
import { isInsideCharacter, isRange } from './describe.ts';
import type { Anchor, AnchorProblem, AnchorProblemCode, AnchorSegment } from './types.ts';

/** A provision and where it stands: what is needed to judge an anchor. */
interface Place {
  provision: Provision;
  order: number;
  /** Order of the last provision under it. */
  last: number;
}

/** Checks anchors against one version; built once for a version, then a check costs the length of its quotes. */
export interface AnchorValidator {
  /** Every problem, [] when the anchor is sound. */
  check: (anchor: Anchor) => AnchorProblem[];
}

/** Reads a version once; the returned validator checks any number of anchors against its canonical text. */
export function anchorValidator(statute: Pick<Statute, 'provisions'>): AnchorValidator {
  const places = new Map<string, Place>();
  let order = 0;
  const visit = (provision: Provision): void => {
    const place: Place = { provision, order, last: order };
    order += 1;
    places.set(provision.id, place);
    provision.children.forEach(visit);
    place.last = order - 1;
  };
  statute.provisions.forEach(visit);
  return { check: (anchor) => check(anchor, places) };
}

/** The problems of one anchor in one version; for many anchors use `anchorValidator`. */
export function validateAnchor(anchor: Anchor, statute: Pick<Statute, 'provisions'>): AnchorProblem[] {
  return anchorValidator(statute).check(anchor);
}

function check(anchor: Anchor, places: ReadonlyMap<string, Place>): AnchorProblem[] {
  const home = places.get(anchor.provisionId);
  if (!home) return [{ code: 'unknownProvision' }];
  const problems: AnchorProblem[] = [];
  let last = { order: -1, end: 0 };
  anchor.segments.forEach((segment, index) => {
    const place = places.get(segment.provisionId);
    const code = placeProblem(home, place) ?? segmentProblem(segment, place!.provision.text);
    if (code) problems.push({ code, segment: index });
    else {
      const here = { order: place!.order, end: segment.end };
      if (here.order < last.order || (here.order === last.order && segment.start < last.end)) {
        problems.push({ code: 'notInOrder', segment: index });
      }
      last = here;
    }
  });
  return problems;
}

function placeProblem(home: Place, place: Place | undefined): AnchorProblemCode | undefined {
  if (!place) return 'unknownProvision';
  return place.order < home.order || place.order > home.last ? 'outsideProvision' : undefined;
}

function segmentProblem(segment: AnchorSegment, text: string): AnchorProblemCode | undefined {
  const { start, end, exact, prefix, suffix } = segment;
  if (start === end) return 'empty';
  if (!isRange(text, start, end)) return 'outOfRange';
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) return 'splitsCharacter';
  if (text.slice(start, end) !== exact) return 'quoteDiffers';
  return text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix) ? undefined : 'contextDiffers';
}
