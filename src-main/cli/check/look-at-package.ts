import { realpath } from 'node:fs/promises';
import { z } from 'zod';
import { Finding } from '../../../src-shared/contract/common';
import { Refusal } from '../../../src-shared/contract/errors';
import type { RunJob } from '../../content/run-job';
import type { StoredReading } from '../../content/stored-reading';
import { counted } from '../counted';
import { unreadable, type PackagePlace } from '../package-place';
import type { Problem } from '../report/problem';
import type { Looked } from '../report/report-on-packages';

interface Looking {
  readonly runJob: RunJob;
  readonly strict: boolean;
  readonly signal: AbortSignal;
}

/** Looks at one package as an import does. Throws the reason of the signal, and what is our own fault. */
export async function lookAtPackage(
  place: PackagePlace,
  { runJob, strict, signal }: Looking,
): Promise<Looked> {
  const { path, name, kind, trouble } = place;
  if (trouble !== null) return { about: null, problems: [], trouble };
  try {
    const reading =
      kind === 'folder'
        ? await runJob('inspectFolder', { path: await realpath(path), strict }, { signal })
        : await runJob('inspect', { path, strict }, { signal });
    return { about: aboutOf(reading), problems: problemsOf(reading.findings, name), trouble: null };
  } catch (error) {
    signal.throwIfAborted();
    return lookedAtRefused(error, name);
  }
}

/** A refusal says what is wrong with the package; anything else, that it could not be looked at. */
function lookedAtRefused(error: unknown, name: string): Looked {
  if (!(error instanceof Refusal)) {
    if (error instanceof Error && 'code' in error)
      return { about: null, problems: [], trouble: unreadable(error) };
    throw error;
  }
  const findings = z.array(Finding).safeParse(error.details?.['findings']);
  if (findings.success) return { about: null, problems: problemsOf(findings.data, name), trouble: null };
  const reason = error.details?.['reason'];
  const trouble = typeof reason === 'string' ? `cannot be read: ${reason}` : error.message;
  return { about: null, problems: [], trouble };
}

function aboutOf({ title, scormVersion, edition, scoCount, fileCount }: StoredReading): string {
  const version = edition === null ? `SCORM ${scormVersion}` : `SCORM ${scormVersion} ${edition} Edition`;
  return `"${title}", ${version}, ${counted(scoCount, 'SCO')}, ${counted(fileCount, 'file')}`;
}

function problemsOf(findings: readonly Finding[], name: string): readonly Problem[] {
  return findings.map(({ id, severity, message, file, line, fix, section, also }) => ({
    ...{ rule: id, level: severity, message, package: name, file, line, fix, section },
    also: also ?? null,
  }));
}
