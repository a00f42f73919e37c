import { parentPort, workerData } from 'node:worker_threads';
import { takeRecords } from './inputs.ts';

if (typeof workerData === 'string') parentPort?.postMessage(takeRecords(workerData));
