import { useMutation, useQuery } from '@apollo/client/react';
import {
  CancelExportDocument,
  RoundExportsDocument,
  StartExportDocument,
  type RoundExportPartsFragment,
} from '@samsyn/contracts/consolidation';
import type { ExportFormat, ExportKind } from '@samsyn/consultation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FRESH } from '../../../lib/fresh.ts';
import { useText } from '../../../app/text.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useRoundLive } from '../../rounds/frame/use-round.ts';

export type Made = RoundExportPartsFragment;

/** Where nothing is heard (the connection is lost) it is asked for, as long as something is being made. */
const ASK_MS = 2_000;

export const isUnderWay = ({ state }: Pick<Made, 'state'>): boolean => state === 'WAITING' || state === 'RUNNING';
export const fileOf = ({ id }: Pick<Made, 'id'>): string => `/export/fil/${id}`;

/** The files of a round: what is made and being made, and what a person does with it. What is asked for here is fetched when it is ready. */
export function useExports(roundId: string) {
  const t = useText();
  const say = useToast();
  const variables = { roundId };
  const { data, error, refetch } = useQuery(RoundExportsDocument, { variables, context: FRESH });
  const [start] = useMutation(StartExportDocument);
  const [cancel] = useMutation(CancelExportDocument);
  const [trouble, setTrouble] = useState('');
  const wanted = useRef(new Set<string>());
  const again = (): void => void refetch().catch(() => undefined);
  useRoundLive(roundId, ['exports'], again);
  const exports = data?.roundExports;
  const waiting = exports?.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void refetch().catch(() => undefined), ASK_MS);
    return () => clearInterval(timer);
  }, [waiting, refetch]);
  const settle = useCallback(
    (known: readonly Made[]): void => {
      for (const made of known) {
        if (isUnderWay(made) || !wanted.current.delete(made.id)) continue;
        const form = t(`consolidation.export.format.${made.format}`);
        const name = `${t(`consolidation.export.kind.${made.kind}`)} (${form})`;
        if (made.state === 'READY') fetchFile(fileOf(made));
        say(t(made.state === 'READY' ? 'consolidation.export.done' : 'consolidation.export.none', { name }));
      }
    },
    [say, t],
  );
  useEffect(() => settle(exports ?? []), [exports, settle]);

  const ask = async (kind: ExportKind, format: ExportFormat): Promise<void> => {
    setTrouble('');
    try {
      const { data: answer } = await start({ variables: { input: { roundId, kind, format } } });
      const outcome = answer?.startExport;
      if (outcome?.__typename === 'Refusal') return setTrouble(outcome.message);
      if (outcome) wanted.current.add(outcome.id);
      // it may have been ready, and heard of, before its number was known here
      settle((await refetch()).data?.roundExports ?? []);
    } catch {
      setTrouble(t('consolidation.export.trouble'));
    }
  };
  const callOff = async (id: string): Promise<void> => {
    wanted.current.delete(id);
    await cancel({ variables: { id } }).catch(() => setTrouble(t('consolidation.export.trouble')));
    again();
  };
  return { exports, keptDays: data?.exportsKeptDays ?? 0, error, again, trouble, ask, callOff };
}

/** As a click on its link would. */
function fetchFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
