import { refuse, type Refusal } from '../../../platform/refusals.ts';

/** What was shown is not what would be given: somebody wrote in between. `done` names what has not been done. */
export function codeDiffers(done = 'inlämnat'): Refusal {
  return refuse(
    'ANSWER_CHANGED',
    `Svaret har ändrats sedan kontrollkoden visades. Ingenting är ${done}. Läs igenom svaret och försök igen.`,
  );
}

/** The text is not the one that was approved. The lock is there so that this never happens; were it to happen, nothing leaves. */
export function notTheApproved(): Refusal {
  return refuse(
    'NOT_THE_APPROVED_TEXT',
    'Texten är inte den som godkändes. Ingenting är inlämnat. Skicka tillbaka svaret så att det granskas på nytt.',
  );
}

/** The page shows an answer that has left; another is being written. */
export function anotherEdition(): Refusal {
  return refuse(
    'OTHER_EDITION',
    'Svaret är redan inlämnat, och en komplettering är påbörjad. Ladda om sidan för att se den. Ingenting mer är inlämnat.',
  );
}

/** A colleague has thrown the supplement away that the page shows. */
export function thrownAway(): Refusal {
  return refuse(
    'SUPPLEMENT_DISCARDED',
    'Kompletteringen har kastats av en kollega. Ingenting är inlämnat, och det tidigare svaret gäller. Ladda om sidan.',
  );
}
