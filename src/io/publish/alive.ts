/** Whether a process lives; folders that builds work in are named for theirs, so that what a dead one left can be cleared away. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
