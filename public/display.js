// Runs before the first paint, so that the size and colours a reader chose never jump; the switch itself is src/client/preferences.ts.
(() => {
  try {
    const chosen = JSON.parse(localStorage.getItem('display') ?? '{}');
    for (const key of ['text', 'scheme']) if (typeof chosen[key] === 'string') document.documentElement.dataset[key] = chosen[key];
  } catch {
    // No storage, or not ours: the defaults hold.
  }
})();
