import { records } from '#site/register/records.ts';
import { fillShare } from './fill-pages.ts';

// A process of a build: writes its share of the pages and tells how many it has written.
const [staging = '', previous = '', part, of] = process.argv.slice(2);

await fillShare(await records(), { part: Number(part), of: Number(of) }, { staging, previous, count: (files) => process.send?.(files) });
process.disconnect?.();
