import { expect, test } from 'vitest';
import { refFault } from '#io/git.ts';
import { gitRepository } from '../support/git-repository.ts';

test('a ref must be there, and be one thing', () => {
  using repository = gitRepository();
  const { root, git } = repository;
  expect(refFault(root, 'main')).toBeUndefined();
  expect(refFault(root, 'nowhere')).toContain('没有“nowhere”');
  expect(refFault(root, '--all')).toContain('没有“--all”');
  git('tag', 'main');
  expect(refFault(root, 'main')).toBeUndefined();
  repository.write('registry/README.md', '# 登记\n');
  repository.commit('registry: say what this is');
  expect(refFault(root, 'main')).toContain('既是分支又是标签');
  expect(refFault(root, 'refs/heads/main')).toBeUndefined();
});
