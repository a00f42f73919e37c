/**
 * Lets the pages of the self-assessment open without a network after the first visit. The worker answers for its own list of files only;
 * certificates and the snapshot of the register never pass through it.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/self-assessment/worker.js', { scope: '/self-assessment/', updateViaCache: 'none' });
  } catch {
    // Refused by the browser's settings: everything works, only not without a network.
  }
}
