import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  GATE_KINDS,
  GATE_OUTCOMES,
  GATE_STATES,
  GATE_WHYS,
  type GateKind,
  type GateOutcome,
  type GateState,
  type GateWhy,
  IMPACT_PARTS,
  type ImpactPart,
} from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { Day, payload, RefusalType } from '../../../platform/graphql/index.ts';

export const GateKindEnum = enumOf('GateKind', GATE_KINDS, 'What must be done before a föreskrift is decided.');
export const GateStateEnum = enumOf('GateState', GATE_STATES);
export const GateWhyEnum = enumOf('GateWhy', GATE_WHYS);
export const GateOutcomeEnum = enumOf('GateOutcome', GATE_OUTCOMES, 'What a person states of a gate.');
export const ImpactPartEnum = enumOf('ImpactPart', IMPACT_PARTS, '6 to 11 §§ förordningen (2024:183).');

@ObjectType('GateStatement', { description: 'What a person has stated, with reason and day.' })
export class GateStatementType {
  @Field(() => GateOutcomeEnum) outcome!: GateOutcome;
  @Field(() => String) reason!: string;
  @Field(() => Day, { nullable: true }) day?: string | null;
  @Field(() => Day, { nullable: true }) until?: string | null;
  @Field(() => Int, { description: 'Number of the version it is about.' }) version!: number;
  @Field(() => String) by!: string;
  @Field(() => Day) on!: string;
}

@ObjectType('GatePart')
export class GatePartType {
  @Field(() => ImpactPartEnum) part!: ImpactPart;
  @Field(() => GateOutcomeEnum, { nullable: true, description: 'CONTAINED or OMITTED; null while nobody has said.' })
  outcome?: GateOutcome | null;
  @Field(() => GateStatementType, { nullable: true }) statement?: GateStatementType | null;
}

@ObjectType('Gate')
export class GateType {
  @Field(() => GateKindEnum) kind!: GateKind;
  @Field(() => GateStateEnum) state!: GateState;
  @Field(() => GateWhyEnum) why!: GateWhy;
  @Field(() => Boolean, { description: 'Known by the system; else by what a person stated.' }) derived!: boolean;
  @Field(() => Day, { nullable: true, description: 'When it was met, or until when it is open.' }) day?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version whose change is to be judged or notified.' })
  version?: number | null;
  @Field(() => GateStatementType, { nullable: true }) statement?: GateStatementType | null;
  @Field(() => [GatePartType], { description: 'Of the konsekvensutredning.' }) parts!: GatePartType[];
}

@ObjectType('GateVersion')
export class GateVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
}

@ObjectType('RoundGates', { description: 'What must be done before the text of the round is decided.' })
export class RoundGatesType {
  @Field(() => ID) roundId!: string;
  @Field(() => [GateType]) gates!: GateType[];
  @Field(() => Int, { description: 'How many block the decision.' }) open!: number;
  @Field(() => [GateVersionType], { description: "The round's own version and those after it." })
  versions!: GateVersionType[];
  @Field(() => Boolean) mayState!: boolean;
}

@InputType('StateGateInput')
export class StateGateInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID, { nullable: true, description: "Left out: the round's own." }) versionId?: string | null;
  @Field(() => GateKindEnum) kind!: GateKind;
  @Field(() => GateOutcomeEnum) outcome!: GateOutcome;
  @Field(() => ImpactPartEnum, { nullable: true }) part?: ImpactPart | null;
  @Field(() => String) reason!: string;
  @Field(() => Day, { nullable: true }) day?: string | null;
  @Field(() => Day, { nullable: true }) until?: string | null;
}

export const GatesResult = payload('GatesResult', () => [RoundGatesType, RefusalType] as const);
