import { TextHeatDocument } from '@samsyn/contracts/heat';
import { request } from '../../app/api.ts';
import type { WorkLens } from '../responses/reading/work-lens.ts';
import type { Room } from '../responses/room/use-room.ts';
import { HeatList } from './heat-list.tsx';
import { HeatWords } from './words.tsx';

const NEVER = (): (() => void) => () => undefined;

/** What the authority sees beside the text on the reading page: how much is said of each §. Throws a fault when it cannot be fetched. */
export async function openHeatLens({ round }: Room): Promise<WorkLens> {
  const { textHeat } = await request(TextHeatDocument, { roundId: round.id });
  const heat = new Map(textHeat.map((one) => [one.provisionId, one]));
  return {
    subscribe: NEVER,
    passes: () => false,
    Row: function Row({ row }) {
      if (row === null) return null;
      return (
        <HeatWords>
          <HeatList slug={round.slug} node={row.node} heat={heat} />
        </HeatWords>
      );
    },
    Comment: () => null,
    close: () => undefined,
  };
}
