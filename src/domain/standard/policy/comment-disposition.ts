import type { Finding } from '#domain/finding.ts';
import type { StandardVersion } from '../model.ts';
import { fault } from '../rule.ts';

const rule = 'comment-disposition';

/** Every comment has its number, and once settled an answer; a version is not published while one is pending (rules, RQ-004 b). */
export function* checkComments(version: StandardVersion): Iterable<Finding> {
  const file = commentsFile(version);
  const seen = new Set<string>();
  for (const [index, { id, disposition, response }] of version.comments.entries()) {
    const at = ['comments', index];
    if (seen.has(id)) yield fault(rule, file, [...at, 'id'], `意见 ${id} 写了两次。`, '编号依次递增，不重复。');
    seen.add(id);
    if (disposition === 'pending') {
      if (version.matter.status === 'draft') continue;
      const message = `${version.version} 版已经发布，意见 ${id} 还没有处理。`;
      yield fault(rule, file, [...at, 'disposition'], message, '发布之前逐条处理；写明 disposition 和 response。');
    } else if (response === undefined && disposition !== 'accepted') {
      yield fault(rule, file, [...at, 'disposition'], `意见 ${id} 没有全部采纳，但没有说明理由。`, '在 response 写明理由。');
    }
  }
}

/** The path of a version's comments. */
function commentsFile(version: StandardVersion): string {
  return version.file.replace(/version\.yaml$/, 'comments.yaml');
}
