import { spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { nginxServer } from '#site/server-files.ts';
import { type Listening, onFreePort } from './on-free-port.ts';

/** Serves the site in a folder by nginx as `npm run deploy -- --print nginx` sets it up, and waits until it answers; its own files go into `scratch`. */
export async function startNginx(root: string, scratch: string): Promise<Listening> {
  const { origin, close: giveUpPort } = await onFreePort(createServer());
  await giveUpPort();
  const configuration = join(scratch, 'nginx.conf');
  copyFileSync('/etc/nginx/mime.types', join(scratch, 'mime.types'));
  writeFileSync(configuration, configurationOf(nginxServer({ root, listen: new URL(origin).host }), scratch));
  const child = spawn('nginx', ['-c', configuration], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('error', () => done()).once('close', () => done()));
  const close = (): Promise<void> => {
    child.kill('SIGTERM');
    return ended;
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(origin)) return { origin, close };
    await new Promise((later) => setTimeout(later, 100));
  }
  await close();
  throw new Error('nginx does not answer');
}

/** Around the block of a server: all that nginx writes stays in one folder, and workers may read what root alone may. */
function configurationOf(server: string, scratch: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(scratch, 'temporary')};`);
  return `daemon off;
worker_processes auto;
${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${join(scratch, 'pid')};
error_log stderr;
events {}
http {
access_log off;
${temporary.join(' ')}
${server}}
`;
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );
}
