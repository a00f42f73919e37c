/** What a machine may refuse, by the system's name for it. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '超出磁盘配额',
  EMFILE: '同时打开的文件太多',
  ENFILE: '同时打开的文件太多',
  EIO: '磁盘读写出错',
  ENOTDIR: '路径中间的一节不是目录',
  ENAMETOOLONG: '文件名太长',
};

/** A sentence for what the machine refused a command: no permission, no room. Anything else that is thrown is a bug, and has none. */
export function machineFault(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const refusal = refusals[String(error.code)] ?? (isRefusedFolder(error) ? '这里不能新建目录' : undefined);
  if (refusal === undefined) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  return `${refusal}${path === '' ? '' : `：${path}`}。没有完成；排除后重新运行。`;
}

/** What the system says of a folder below one that is there and takes none, as /proc. Of anything else it means that a file is missing. */
function isRefusedFolder(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
}
