import { Anchor, List } from '@mantine/core';
import type { ScormVersion } from '../../../../src-shared/scorm/cam/course';
import { lmsProfileOf } from '../../../../src-shared/inspect/profiles';
import { useRuleWords } from '../../../api/use-rule-words';
import { useFormats } from '../../../ui/formats';

export interface ProfileRulesProps {
  readonly profileId: string;
  /** Of the package; null: not known. */
  readonly scormVersion: ScormVersion | null;
}

/** What the chosen LMS does otherwise with such a package; each rule leads to where it was read. */
export function ProfileRules({ profileId, scormVersion }: ProfileRulesProps) {
  const meanings = useRuleWords(useFormats().number);
  const differences = lmsProfileOf(profileId).differences.filter(
    ({ versions }) => scormVersion === null || versions.includes(scormVersion),
  );
  if (differences.length === 0) return null;
  return (
    <List size="sm" mt="xs" spacing={4} data-testid="profile-rules">
      {differences.map((difference) => (
        <List.Item key={JSON.stringify(difference.rules)}>
          {meanings(difference).join('; ')}{' '}
          <Anchor
            href={difference.source.link}
            target="_blank"
            rel="noopener"
            size="xs"
            title={difference.source.date}
            style={{ overflowWrap: 'anywhere' }}
          >
            {difference.source.what}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
