import { not, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { CallerInput } from '../../../src-shared/contract/endpoint';
import type { listPackages } from '../../../src-shared/contract/packages';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { shownTitle } from '../../db/current-version';
import { isAmong, isGiven } from '../../db/prepared';
import { packages, packageVersions } from '../../db/tables';

type Asked = CallerInput<typeof listPackages>;

/** Which packages of a tenant are listed; what is not given leaves none out. */
export interface PackageFilter extends Pick<Asked, 'scorm_version' | 'source' | 'findings' | 'tag'> {
  readonly tenantId: TenantId;
  /** Part of the title or of the file name, in any case. */
  readonly search?: string | undefined;
  /** Only these, or all but these. */
  readonly among?: { readonly packageIds: readonly PackageId[]; readonly isIn: boolean } | undefined;
}

const like = (column: Column | SQL) => sql`${column} like ${sql.placeholder('part')} escape '\\'`;
const countOf = (severity: 'error' | 'warning') =>
  sql`json_extract(${packageVersions.findingCounts}, ${sql.raw(`'$.${severity}'`)})`;

/** Anything may stand there; only a list has tags in it. */
export const hasTagList = sql`json_type(${packages.metadata}, '$.tags') = 'array'`;
const isGivenTag = sql`json_each.value = ${sql.placeholder('tag')}`;

/** Conditions on the package itself, by what asks for them. */
export const conditionsOfPackage = {
  tag: sql`${hasTagList} and exists (select 1 from json_each(${packages.metadata}, '$.tags') where ${isGivenTag})`,
  among: isAmong(packages.packageId, 'packageIds'),
  notAmong: not(isAmong(packages.packageId, 'packageIds')),
};

/** Conditions on the current version. */
export const conditionsOfVersion = {
  search: or(like(shownTitle), like(packageVersions.fileName)),
  scormVersion: isGiven(packageVersions.scormVersion, 'scormVersion'),
  source: isGiven(packageVersions.source, 'source'),
  'findings.none': sql`${countOf('error')} + ${countOf('warning')} = 0`,
  'findings.warning': sql`${countOf('error')} + ${countOf('warning')} > 0`,
  'findings.error': sql`${countOf('error')} > 0`,
};

type OfPackage = keyof typeof conditionsOfPackage;
type OfVersion = keyof typeof conditionsOfVersion;
export type FilterName = OfPackage | OfVersion;

export const isOfPackage = (name: FilterName): name is OfPackage => name in conditionsOfPackage;
export const isOfVersion = (name: FilterName): name is OfVersion => name in conditionsOfVersion;

/** The conditions that a filter asks for, and the values for their placeholders. */
export function askedFor(filter: PackageFilter): {
  readonly filters: readonly FilterName[];
  readonly values: Readonly<Record<string, unknown>>;
} {
  const { tenantId, search = '', scorm_version: scormVersion, source, findings, tag, among } = filter;
  const asked: readonly (FilterName | false)[] = [
    search !== '' && 'search',
    scormVersion !== undefined && 'scormVersion',
    source !== undefined && 'source',
    findings !== undefined && `findings.${findings}`,
    tag !== undefined && 'tag',
    among !== undefined && (among.isIn ? 'among' : 'notAmong'),
  ];
  const part = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const packageIds = JSON.stringify(among?.packageIds ?? []);
  return {
    filters: asked.filter((name) => name !== false),
    values: { tenantId, part, scormVersion, source, tag, packageIds },
  };
}
