// Opens the pages of the self-assessment without a network after the first visit. It answers for the files of its own list and for nothing else:
// certificates, the snapshot of the register and everything beside /self-assessment/ never pass through it.
// The next line is filled at build time (src/io/publish/offline.ts); as it stands here, for live editing, the worker keeps nothing.
const offline = { release: '', files: [] };

const cacheName = `self-assessment-${offline.release}`;
const kept = new Set(offline.files);

self.addEventListener('install', (event) => {
  // All or none: a cache that lacks a file would open a page that does not work.
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll(offline.files.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

// A new release waits until the last page of the old one is closed, so that no page meets files of another release.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((each) => each.startsWith('self-assessment-') && each !== cacheName).map((each) => caches.delete(each))),
      ),
  );
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !kept.has(pathname)) return;
  // What carries a hash in its name never changes; everything else is asked for anew while there is a network.
  event.respondWith(
    pathname.startsWith('/_astro/')
      ? fromCache(pathname).then((found) => found ?? fetch(event.request))
      : fromNetwork(event.request, pathname),
  );
});

async function fromCache(pathname) {
  const cache = await caches.open(cacheName);
  return cache.match(pathname);
}

async function fromNetwork(request, pathname) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await fromCache(pathname);
    if (found === undefined) throw error;
    return found;
  }
}
