import { takeRepository } from '#io/publish/hand-over.ts';
import { recordsOf } from '#site/register/records.ts';
import { fillShare, type Said, type Share } from './fill-pages.ts';

// A process of a build: writes a share of the pages and tells how many it has written.
const say = (said: Said): void => {
  process.send?.(said);
};

process.once('message', async (share: Share) => {
  const all = recordsOf(takeRepository(share.handed), share.asOf, share.fileSizes);
  say({ pages: await fillShare(all, share, (files) => say({ files })) });
  process.disconnect?.();
});
