import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into every Node process of a measured run (`--import`): on leaving, each writes what it used. Its threads load this too, and count with it.
const { MEASURE_TO: file } = process.env;

process.on('exit', () => {
  if (file === undefined || !isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(file, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (maxRSS * 1024) / 1e6 })}\n`);
});
