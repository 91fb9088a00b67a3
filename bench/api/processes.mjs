// Processor time as the kernel counts it. Linux only: it reads /proc.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10; // 100 ticks a second on every Linux that Node runs on

function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return {
    parent: Number(fields[1]),
    own: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    ended: (Number(fields[13]) + Number(fields[14])) * TICK_MS,
  };
}

/** Milliseconds of processor time of one process. */
export const cpuOf = (pid) => stat(pid).own;

/** Milliseconds of processor time of a process and all its children, those that have ended included. */
export function cpuOfFamily(pid) {
  let total = stat(pid).own + stat(pid).ended;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const child = stat(entry);
      if (child.parent === pid) total += child.own;
    } catch {
      // ended while we looked
    }
  }
  return total;
}

/** Resident memory in megabytes. */
export const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
