import { parentPort, workerData } from 'node:worker_threads';
import { perform, type Task } from './tasks.ts';

// One task a thread: the thread's memory goes with it.
parentPort?.postMessage(await perform(workerData as Task));
