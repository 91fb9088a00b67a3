import { gateWords, type GateState, type ImpactPart } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import type { Gate, Gates } from './gate.ts';
import { StateDialog } from './state-dialog.tsx';
import styles from './gates.module.css';

const TONES: Record<GateState, Tone> = { OPEN: 'warn', MET: 'ok', WAIVED: 'neutral' };

/** One gate: what the rule asks for, where it stands and why, who has said so, and what may be stated. */
export function GatePart({ gate, gates }: { gate: Gate; gates: Gates }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const words = gateWords(language);
  const [stating, setStating] = useState<{ part: ImpactPart | null } | null>(null);
  const { kind, state, why, day, version, derived } = gate;
  const facts = [
    version === null ? '' : t('rounds.gates.version', { number: version }),
    day === null
      ? ''
      : t(state === 'OPEN' ? 'rounds.gates.until' : 'rounds.gates.on', { day: formatDay(day, language) }),
    derived ? t(kind === 'NEW_ROUND' ? 'rounds.gates.derived.NEW_ROUND' : 'rounds.gates.derived') : '',
  ];
  return (
    <li className={styles['gate']}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{words.kind[kind]}</h3>
        <Badge tone={TONES[state]}>{words.state[state]}</Badge>
      </div>
      <p className={styles['quiet']}>{words.rule[kind]}</p>
      <p>
        {words.why[why]}
        {facts.filter((fact) => fact !== '').map((fact) => ` · ${fact}`)}
      </p>
      {why === 'NOT_SENT_ANEW' && <SendAnew gates={gates} version={version} />}
      {gate.statement !== null && <Stated statement={gate.statement} />}
      {gate.parts.length > 0 && (
        <Parts gate={gate} mayState={gates.mayState} onState={(part) => setStating({ part })} />
      )}
      {gates.mayState && (
        <p>
          <Button size="dense" onClick={() => setStating({ part: null })}>
            {t('rounds.gates.state')}
            <span className="visually-hidden"> {words.kind[kind]}</span>
          </Button>
        </p>
      )}
      {stating !== null && (
        <StateDialog gate={gate} gates={gates} part={stating.part} onClose={() => setStating(null)} />
      )}
    </li>
  );
}

/** The way to a new remiss on the version that has not been sent out. */
function SendAnew({ gates, version }: { gates: Gates; version: number | null }): ReactElement | null {
  const t = useText();
  const mayPrepare = useCan('round.prepare');
  const to = gates.versions.find(({ number }) => number === version);
  if (to === undefined || !mayPrepare) return null;
  return (
    <p>
      <Link to={`/remisser/ny?version=${to.id}`}>{t('rounds.gates.sendAnew', { number: to.number })}</Link>
    </p>
  );
}

function Parts({
  gate,
  mayState,
  onState,
}: {
  gate: Gate;
  mayState: boolean;
  onState: (part: ImpactPart) => void;
}): ReactElement {
  const t = useText();
  const words = gateWords(useLanguage());
  return (
    <ul className={styles['parts']} aria-label={t('rounds.gates.parts')}>
      {gate.parts.map(({ part, outcome, statement }) => (
        <li key={part} className={styles['part']}>
          <div className={styles['head']}>
            <span>{words.part[part]}</span>
            <Badge tone={outcome === null ? 'warn' : outcome === 'OMITTED' ? 'neutral' : 'ok'}>
              {outcome === null ? words.state.OPEN : words.outcome[outcome]}
            </Badge>
            {mayState && (
              <Button size="dense" kind="quiet" onClick={() => onState(part)}>
                {t('rounds.gates.state')}
                <span className="visually-hidden"> {words.part[part]}</span>
              </Button>
            )}
          </div>
          {statement !== null && <Stated statement={statement} />}
        </li>
      ))}
    </ul>
  );
}

/** What a person stated, in the person's words, with name and day. */
function Stated({ statement }: { statement: NonNullable<Gate['statement']> }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { reason, by, on } = statement;
  return (
    <p className={styles['stated']}>
      {reason !== '' && <span className={styles['reason']}>{reason}</span>}{' '}
      <span className={styles['quiet']}>{t('rounds.gates.by', { by, day: formatDay(on, language) })}</span>
    </p>
  );
}
