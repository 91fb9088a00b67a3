import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { ADD_TEMPLATE, REMOVE_TEMPLATE, type ReasonTemplate, TEMPLATES } from '../store/reason.store.ts';
import { REASON_MAX } from './assess-comment.ts';

const NAME_MAX = 80;
export interface ReasonTemplates {
  __typename: 'ReasonTemplates';
  nodes: ReasonTemplate[];
}

/** Reasons that the authority gives again and again, in all its rounds. A template is added and removed, never changed: what was written with it stands. */
@Injectable()
export class KeepTemplate {
  constructor(private readonly db: UnitOfWork) {}

  async all(caller: AuthorityCaller): Promise<ReasonTemplates> {
    return {
      __typename: 'ReasonTemplates',
      nodes: await this.db.read<ReasonTemplate>(caller, TEMPLATES, [], 'reason-templates'),
    };
  }

  async add(caller: AuthorityCaller, given: { name: string; words: string }): Promise<ReasonTemplates | Refusal> {
    const [name, words] = [given.name.trim(), given.words.trim()];
    if (name === '' || name.length > NAME_MAX)
      return refuse('NAME_MISSING', `Ge mallen ett namn på högst ${NAME_MAX} tecken.`, 'name');
    if (words === '' || words.length > REASON_MAX)
      return refuse('REASON_MISSING', `Skriv skälet, högst ${REASON_MAX} tecken.`, 'words');
    const added = await this.db.write(caller, ADD_TEMPLATE, [name, words, caller.displayName], 'reason-template-add');
    if (added.length === 0)
      return refuse('NAME_TAKEN', 'Det finns redan en mall med det namnet. Välj ett annat.', 'name');
    return this.all(caller);
  }

  async remove(caller: AuthorityCaller, id: string): Promise<ReasonTemplates | Refusal> {
    const removed = await this.db.write(caller, REMOVE_TEMPLATE, [id], 'reason-template-remove');
    return removed.length === 0 ? notFound() : this.all(caller);
  }
}
