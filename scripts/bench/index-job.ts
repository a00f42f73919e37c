import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndex } from '#domain/lookup/build.ts';
import { readRepository } from '#io/repository.ts';

// Builds and writes the lookup index of a register, in a process of its own; says what that took beside reading the register.
const [root = '', to = ''] = process.argv.slice(2);
const { register } = readRepository(root);
const [started, before] = [performance.now(), process.cpuUsage()];
const read = process.memoryUsage.rss();
let [files, bytes] = [0, 0];
for (const { path, body } of buildIndex(register).files) {
  const file = join(to, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  files += 1;
  bytes += Buffer.byteLength(body);
}
const { user, system } = process.cpuUsage(before);
const figures = { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, files, bytes, read: read / 1e6 };
process.stdout.write(`${JSON.stringify(figures)}\n`);
