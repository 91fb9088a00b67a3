import type { DeliveryPartsFragment } from '@samsyn/contracts/letters';
import type { OfficeRound } from '../rounds/frame/use-round.ts';

export type Delivery = DeliveryPartsFragment;
export type Text = Delivery['texts'][number];

/** What each part of the page is given. */
export interface PartProps {
  round: OfficeRound;
  delivery: Delivery;
  /** Asks for all of it anew. */
  again: () => Promise<void>;
}

/** Letters leave as long as answers come; what is being prepared may be written. */
export function mayWrite(round: OfficeRound): boolean {
  return round.viewerCan.includes('round.prepare') || round.viewerCan.includes('round.invite');
}
