import * as pagefind from 'pagefind';
import { readRepository } from '#io/repository.ts';

// Indexes the certificates of a register with Pagefind, as records of their own: everything that a reader may ask for is content.
const [root = '', to = ''] = process.argv.slice(2);
const { register } = readRepository(root);
const holders = new Map(register.holders.map(({ value }) => [value.id, value]));
const started = performance.now();
const { index, errors } = await pagefind.createIndex();
if (index === undefined) throw new Error(errors.join('\n'));
for (const { value } of register.certificates) {
  const names = (holders.get(value.holder)?.names ?? []).map(({ name }) => name).toReversed();
  const content = [value.number, value.holder, ...names, ...value.scope.map(({ service }) => service)].join(' ');
  await index.addCustomRecord({
    url: `/certificates/${value.number}/`,
    content,
    language: 'zh',
    meta: { title: names[0] ?? value.number },
  });
}
await index.writeFiles({ outputPath: to });
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - started) / 1000 })}\n`);
await pagefind.close();
