import { List } from '@mantine/core';
import type { Finding } from '../../../src-shared/contract/common';
import { useManageSay } from '../use-manage-say';
import { findingGroups, type FindingGroup } from './finding-groups';
import { FindingRow } from './finding-row';
import classes from './finding-list.module.css';

/** Findings about a package: what, where, why it matters and how to mend it. Of many alike the first few stand there. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <List listStyleType="none" spacing="sm" p={0} m={0} data-testid="findings">
      {findingGroups(findings).map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </List>
  );
}

function Group({ group: { shown, more } }: { readonly group: FindingGroup }) {
  const say = useManageSay();
  return (
    <>
      {shown.map((finding, index) => (
        <FindingRow key={index} finding={finding} />
      ))}
      {more.length > 0 && (
        <List.Item>
          <details className={classes['more']}>
            <summary>{say('finding.alike', { count: more.length })}</summary>
            <List listStyleType="none" spacing="sm" p={0} mt="sm">
              {more.map((finding, index) => (
                <FindingRow key={index} finding={finding} />
              ))}
            </List>
          </details>
        </List.Item>
      )}
    </>
  );
}
