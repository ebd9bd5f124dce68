import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { UploadRow } from '../../../src-renderer/manage/imports/upload-row';
import { PackageId } from '../../../src-shared/kernel/ids';
import { markupOf } from '../support/render';

const nothing = () => undefined;
const id = PackageId.parse('5b9f0c3e-4a52-4d2b-8d0b-6f6f0b7f3c11');

function imported(findings: { readonly error: number; readonly warning: number }): string {
  const stage = { name: 'done', imported: { id, title: 'Golf', isSame: false, findings } } as const;
  const upload = { id: 'a', file: new File(['x'], 'golf.zip'), stage };
  return markupOf(
    <Router ssrPath="/">
      <UploadRow
        upload={upload}
        uploads={{ cancel: nothing, choose: nothing, retry: nothing, dismiss: nothing }}
      />
    </Router>,
  );
}

const firstIcon = (markup: string) => /tabler-icon-([a-z-]+)/.exec(markup)?.[1];

describe('an import that is done', () => {
  test('says how many errors and warnings the package has, and leads to them', () => {
    const markup = imported({ error: 1, warning: 12 });
    expect(markup).toContain('1 error');
    expect(markup).toContain('12 warnings');
    expect(markup).toMatch(new RegExp(`href="[^"]*/packages/${id}/findings"[^>]*>See what they are<`));
    expect(firstIcon(markup)).toBe('alert-triangle');
  });

  test('keeps its tick where there are only warnings', () => {
    const markup = imported({ error: 0, warning: 2 });
    expect(markup).toContain('2 warnings');
    expect(markup).not.toContain('error');
    expect(firstIcon(markup)).toBe('check');
  });

  test('says nothing of findings where there are none', () => {
    const markup = imported({ error: 0, warning: 0 });
    expect(markup).toMatch(new RegExp(`href="[^"]*/packages/${id}"[^>]*>Details<`));
    expect(markup).not.toMatch(/warning|error/);
  });
});
