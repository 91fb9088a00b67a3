/**
 * Times of one call: CPU seconds of this process (what the work costs, also on a machine that is busy with other things) and wall seconds.
 */
export function cpu(work) {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6, wall };
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
