import { type AssessableVersion, assessable } from '#domain/assessment/assessable.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { LazyFile } from './standard-files.ts';

/** The scored versions in the form that an assessment needs, one file each. */
export function assessmentFiles(standards: readonly Standard[]): LazyFile[] {
  return assessableVersions(standards).map((version) => ({
    path: `api/v1/assessment/${version.standard}/${version.version}.json`,
    body: () => `${JSON.stringify(version)}\n`,
  }));
}

/** Every version that can be assessed: those with a grading. */
export function assessableVersions(standards: readonly Standard[]): AssessableVersion[] {
  return standards.flatMap((standard) =>
    standard.versions.flatMap((version) => (version.grading === undefined ? [] : [assessable(standard, version)])),
  );
}
