import { describe, expect, test } from 'vitest';
import { htmlTags } from '../../src-shared/lint/html-tags';
import { lintPackage } from '../../src-shared/lint/lint-package';
import { quickestMs } from '../support/quickest-ms';
import { lint, pack12, pack2004, sequenced, speaking12, toLint } from './a-package';

/** One file, one resource and one activity with a rule for each number; resources depend on one another in a chain. */
function packageOf(count: number) {
  const numbers = Array.from({ length: count }, (_, at) => String(at));
  const files = Object.fromEntries(numbers.map((at) => [`folder ${at.slice(-2)}/page-${at}.html`, 1000]));
  const resources = numbers.map(
    (at) =>
      `<resource identifier="R${at}" type="webcontent" adlcp:scormType="sco" href="folder%20${at.slice(-2)}/page-${at}.html"><dependency identifierref="R${String(Number(at) + 1)}"/></resource>`,
  );
  const rule =
    '<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="P"><imsss:mapInfo targetObjectiveID="G"/></imsss:primaryObjective></imsss:objectives>';
  const items = numbers.map(
    (at) => `<item identifier="I${at}" identifierref="R${at}"><title>${at}</title>${sequenced(rule)}</item>`,
  );
  return toLint(pack2004({ items: items.join(''), resources: resources.join(''), files }));
}

describe('the lint stays quick', () => {
  test('with four times the files and activities: it takes little more than four times as long', () => {
    const [some, many] = [packageOf(2500), packageOf(9990)];
    expect(lintPackage(many).length).toBeGreaterThan(50);
    const someMs = quickestMs(() => void lintPackage(some));
    expect(quickestMs(() => void lintPackage(many))).toBeLessThan(9 * someMs);
  });

  const long = 1_000_000;
  test.each([
    ['tags that never end', '<a b="'.repeat(long / 6)],
    ['quotes that never close', `<a ${"b='".repeat(long / 3)}`],
    ['opening angles', '<'.repeat(long)],
    ['comments that never end', '<!--'.repeat(long / 4)],
    ['scripts that never end', '<script>'.repeat(long / 8)],
    ['attributes without end', `<a ${'b '.repeat(long / 2)}`],
    ['blanks', `<a${' '.repeat(long)}`],
    ['blanks behind a name', `<a b${' '.repeat(long)}`],
    ['equals signs', `<a ${'='.repeat(long)}`],
    ['addresses', 'http://x '.repeat(long / 9)],
    ['slashes', '/'.repeat(long)],
    ['requests', '.open("GET",'.repeat(long / 12)],
    ['fetches of addresses', 'fetch("https://x/'.repeat(long / 17)],
    ['document.domain and blanks', `document.domain${' '.repeat(long)}`],
    ['document.domain in comments', '//document.domain=1\n'.repeat(long / 20)],
    ['one line of unload in comments', `//${'onunload='.repeat(long / 9)}`],
    ['line breaks and tags', '\n<img src=x>'.repeat(long / 12)],
    ['storage and blanks', `localStorage${' '.repeat(9)}`.repeat(long / 21)],
  ])('over four times as much of %s', (_, text) => {
    const readMs = (page: string) => quickestMs(() => void lint(pack12({ page: speaking12 + page })));
    const someMs = readMs(text.slice(0, text.length / 4));
    expect(readMs(text)).toBeLessThan(9 * someMs);
  });

  test('and keeps no more tags than it needs', () => {
    expect(htmlTags('<b>'.repeat(200_000))).toHaveLength(50_000);
  });
});
