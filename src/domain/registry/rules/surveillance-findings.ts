import { errorAt, type RegisterRule } from './rule.ts';

/** No more findings are closed than were made, and a major one open means that the audit did not conform (rules RM-004). */
export const surveillanceFindings = {
  name: 'surveillance-findings',
  describe: '监督的关闭项数不超过发现项数；结论为符合时严重不符合已经关闭。',
  about: ['surveilled'],
  *ofCertificate({ file, record }) {
    let index = -1;
    for (const entry of record.history) {
      index++;
      if (entry.event !== 'surveilled') continue;
      const { major, minor, closed } = entry.findings;
      if (closed > major + minor) {
        const message = `关闭 ${closed} 项，多于发现的 ${major + minor} 项。`;
        yield errorAt('surveillance-findings', file, ['history', index, 'findings', 'closed'], message, '核对发现和关闭的项数。');
      }
      if (entry.result === 'conforming' && closed < major) {
        const message = `有 ${major} 项严重不符合，只关闭 ${closed} 项，结论却是符合。`;
        yield errorAt('surveillance-findings', file, ['history', index, 'result'], message, '严重不符合关闭之前，结论为 nonconforming。');
      }
    }
  },
} as const satisfies RegisterRule;
