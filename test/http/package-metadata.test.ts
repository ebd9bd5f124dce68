import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { launchRulesOf } from '../../src-shared/contract/launch-rules';
import { tagsOf } from '../../src-shared/contract/package-tags';
import type { updatePackage } from '../../src-shared/contract/package-versions';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

type Change = Omit<CallerInput<typeof updatePackage>, 'packageId'>;

let server: TestServer;
let packageId: PackageId;
beforeAll(async () => {
  server = await startServer();
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => change({ metadata: { tags: ['draft'], launch_rules: { re_entry: 'ask' }, course: 7 } }));

const change = (what: Change) => server.call(contract.updatePackage, { packageId, ...what });
const kept = async () => (await server.call(contract.readPackage, { packageId })).metadata;

describe('what is kept with a package', () => {
  test('keeps what two windows change at the same time, as long as it is not the same thing', async () => {
    await Promise.all([
      change({ add_tags: ['safety'] }),
      change({ add_tags: ['2026'], remove_tags: ['draft'] }),
      change({ metadata_changes: { launch_rules: { attempts_limit: 3 } } }),
      change({ metadata_changes: { launch_rules: { preview_mode: 'browse' }, owner: 'sales' } }),
    ]);
    const { tags, ...rest } = await kept();
    expect(new Set(tags as string[])).toEqual(new Set(['safety', '2026']));
    expect(rest).toEqual({
      launch_rules: { re_entry: 'ask', attempts_limit: 3, preview_mode: 'browse' },
      course: 7,
      owner: 'sales',
    });
  });

  test('is merged as RFC 7396 says: null takes out, lists and plain values stand in place of what was', async () => {
    await change({ metadata: { a: { b: 1, c: [1, 2] }, d: 'text', e: 5 } });
    await change({ metadata_changes: { a: { b: null, c: [3] }, d: { new: { gone: null } }, e: null } });
    expect(await kept()).toEqual({ a: { c: [3] }, d: { new: {} } });
    await change({ metadata_changes: { launch_rules: { attempts_limit: null } } });
    expect(launchRulesOf(await kept()).attempts_limit).toBeNull();
  });

  test('is replaced as a whole by `metadata`, and changed after that where changes come along', async () => {
    expect((await change({ metadata: { only: true } })).metadata).toEqual({ only: true });
    const both = { metadata: { a: 1 }, metadata_changes: { b: 2 }, add_tags: ['new'] };
    expect((await change(both)).metadata).toEqual({ a: 1, b: 2, tags: ['new'] });
  });

  test('takes a key of any name as a key', async () => {
    const body =
      '{"metadata_changes":{"constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}}';
    const headers = { 'Content-Type': 'application/json' };
    const response = await server.request(`/api/v1/packages/${packageId}`, {
      method: 'PATCH',
      headers,
      body,
    });
    expect(response.status).toBe(200);
    expect({}).not.toHaveProperty('polluted');
    expect(await kept()).toMatchObject({ course: 7, constructor: { prototype: { polluted: 1 } } });
  });

  test('keeps what stands among the tags and is none', async () => {
    await change({ metadata: { tags: [7, 'draft', null] } });
    await change({ add_tags: ['safety', 'draft'], remove_tags: ['draft'] });
    expect((await kept())['tags']).toEqual([7, null, 'safety', 'draft']);
  });

  test.each(['what others keep there', { first: 1 }, 7])('keeps %j in place of tags', async (tags) => {
    await change({ metadata: { tags } });
    for (const what of [{ add_tags: ['first'] }, { remove_tags: ['first'] }])
      await expect(change(what)).rejects.toMatchObject({
        ...{ code: 'INVALID_REQUEST', status: 400 },
        details: { field: 'metadata.tags' },
      });
    expect(await kept()).toEqual({ tags });
    await change({ metadata_changes: { tags: null }, add_tags: ['first'] });
    expect(await kept()).toEqual({ tags: ['first'] });
  });

  test('is not written anew by tags that it has or has not already', async () => {
    const { updated_at: before } = await change({ metadata: { course: 7 } });
    const { updated_at: after } = await change({ remove_tags: ['draft'], add_tags: [] });
    expect(after).toBe(before);
    expect(await kept()).toEqual({ course: 7 });
    await change({ metadata: { tags: ['twice', 'twice'] } });
    await change({ add_tags: ['twice'], remove_tags: ['draft'] });
    expect(await kept()).toEqual({ tags: ['twice', 'twice'] });
  });
});

describe('a change of what is kept with a package', () => {
  const twenty = Array.from({ length: 20 }, (_, number) => `tag ${String(number)}`);
  const half = { part: 'x'.repeat(40_000) };

  test.each<[string, Change]>([
    ['add_tags', { add_tags: [''] }],
    ['add_tags', { add_tags: ['x'.repeat(61)] }],
    ['add_tags', { add_tags: ['zero\0'] }],
    ['add_tags', { add_tags: twenty }],
    ['metadata_changes', { metadata_changes: { second: half.part } }],
    ['metadata_changes', { metadata_changes: { second: half.part }, remove_tags: ['draft'] }],
  ])('is refused with the field %s where it is out of bounds, and changes nothing', async (field, what) => {
    const before = (await change({ metadata_changes: half })).metadata;
    await expect(change({ title: 'Not kept', ...what })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: expect.stringMatching(new RegExp(`^${field}`)) as string },
    });
    expect(await kept()).toEqual(before);
    expect((await server.call(contract.readPackage, { packageId })).title).not.toBe('Not kept');
  });

  test('may take tags out of more than a package may be given', async () => {
    await change({ metadata: { tags: [...twenty, 'one', 'two', 'three'] } });
    const { metadata } = await change({ remove_tags: ['one'], add_tags: ['tag 1'] });
    expect(tagsOf(metadata)).toHaveLength(22);
  });
});

describe('a tag', () => {
  test('has at most 60 characters, an emoji being one, for who adds, lists and looks for it', async () => {
    const sixty = '🦘'.repeat(60);
    await change({ add_tags: [sixty] });
    const { tags } = await server.call(contract.listTags, {});
    expect(tags.map(({ tag }) => tag)).toContain(sixty);
    expect(tagsOf(await kept())).toContain(sixty);
    expect((await server.call(contract.listPackages, { tag: sixty })).total).toBe(1);
    await expect(change({ add_tags: [`${sixty}x`] })).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('with a zero character is none for a list nor for a screen', async () => {
    await change({ metadata: { tags: ['zero\0', '\0', `${'y'.repeat(60)}\0yyy`] } });
    expect((await server.call(contract.listTags, {})).tags).toEqual([]);
    expect(tagsOf(await kept())).toEqual([]);
  });
});
