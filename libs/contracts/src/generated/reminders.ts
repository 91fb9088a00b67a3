/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type ChoicePartsFragment = { organisationName: string, roundTitle: string | null, roundMuted: boolean, allMuted: boolean };

export type ReminderChoiceQueryVariables = Exact<{
  token: string;
}>;


export type ReminderChoiceQuery = { reminderChoice: { organisationName: string, roundTitle: string | null, roundMuted: boolean, allMuted: boolean } | null };

export type ChooseRemindersMutationVariables = Exact<{
  token: string;
  all: boolean;
  muted: boolean;
}>;


export type ChooseRemindersMutation = { chooseReminders:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'ReminderChoice', organisationName: string, roundTitle: string | null, roundMuted: boolean, allMuted: boolean }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const ReminderChoiceDocument = 'd6a65759ca839e9fefeb056f365ec9f78a4850b27170ca1298380250d75b6851' as unknown as ApiText<ReminderChoiceQuery, ReminderChoiceQueryVariables>;
export const ChooseRemindersDocument = '282f90efcb71d17754c7ccf748d65b73b2229328826a7e804c80d18d840d6c13' as unknown as ApiText<ChooseRemindersMutation, ChooseRemindersMutationVariables>;
