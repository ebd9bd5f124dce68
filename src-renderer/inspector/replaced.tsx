import { Alert } from '@mantine/core';
import { IconRefreshDot } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './inspector.module.css';
import { useInspectorSay } from './use-inspector-say';

/** Says, until it is closed, that a sync has put the journal of another server in the place of the one that was shown. `count`: how often. */
export function Replaced({ count }: { readonly count: number }) {
  const say = useInspectorSay();
  const [closedAt, setClosedAt] = useState(0);
  return (
    <div role="status" className={classes['news']} data-testid="journal-replaced" data-count={count}>
      {count > closedAt && (
        <Alert
          key={count}
          icon={<IconRefreshDot aria-hidden />}
          title={say('replaced.title')}
          withCloseButton
          closeButtonLabel={say('replaced.close')}
          onClose={() => {
            setClosedAt(count);
          }}
        >
          {say('replaced.text')}
        </Alert>
      )}
    </div>
  );
}
