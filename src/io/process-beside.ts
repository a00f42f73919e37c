import { fork } from 'node:child_process';

/**
 * Has a process of its own do a job into a cache, and waits for its end: typst and the layout of DOCX hold on to hundreds of megabytes until a
 * process ends. What goes wrong there goes wrong again, with its words, where this process finds the cache without it.
 */
export function processBeside(worker: URL, job: object): Promise<void> {
  return new Promise((done) => {
    const child = fork(worker, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('error', () => done()).on('exit', () => done());
    child.send(job, () => undefined);
  });
}
