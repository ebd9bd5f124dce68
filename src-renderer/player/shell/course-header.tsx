import { ActionIcon, Box, Divider, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconLayoutSidebar } from '@tabler/icons-react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import type { FrameView } from '../shell-frame-protocol';
import classes from './course-header.module.css';
import { ExitButtons } from './exit-buttons';
import { FullScreenButton } from './full-screen-button';
import { InspectButton } from './inspect-button';
import { waysOutOf } from './offer';
import { SaveSign } from './save-sign';
import { StepButtons } from './step-buttons';
import { usePlayerSay } from './use-player-say';

export interface CourseHeaderProps {
  readonly title: string;
  readonly activityTitle: string | null;
  readonly view: FrameView | null;
  /** Null where there is nothing to choose from. */
  readonly toc: { readonly isOpen: boolean; readonly toggle: () => void } | null;
  /** False where the steps stand below the content instead. */
  readonly hasSteps: boolean;
  /** The session whose inspector may be opened from here; null: who plays is no owner. */
  readonly inspects: string | null;
  /** A test in which faults meet calls. */
  readonly isFaulty: boolean;
  readonly navigate: (request: NavigationRequest, target?: string) => void;
}

/** Where the learner is, whether it is saved, and the ways on and out. */
export function CourseHeader(props: CourseHeaderProps) {
  const { title, activityTitle, view, toc, hasSteps, inspects, isFaulty, navigate } = props;
  const say = usePlayerSay();
  return (
    <Group className={classes['row']} role="toolbar" aria-label={say('header.label')}>
      {toc !== null && <TocToggle {...toc} />}
      <Box className={classes['names']}>
        <Title order={1} className={classes['title']} data-testid="player-title" title={title}>
          {title}
        </Title>
        {activityTitle !== null && activityTitle !== title && (
          <Text className={classes['activity']} data-testid="player-activity" title={activityTitle}>
            {activityTitle}
          </Text>
        )}
      </Box>
      {view !== null && <SaveSign save={view.save} pendingCount={view.pendingCount} isFaulty={isFaulty} />}
      {hasSteps && view !== null && (
        <Group gap={6} wrap="nowrap">
          <StepButtons view={view} navigate={navigate} />
        </Group>
      )}
      {inspects !== null && <InspectButton sessionId={inspects} />}
      <FullScreenButton />
      <Divider orientation="vertical" className={classes['line'] ?? ''} visibleFrom="xs" />
      <ExitButtons ways={waysOutOf(view?.controls.hiddenControls ?? [])} navigate={navigate} />
    </Group>
  );
}

function TocToggle({ isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: () => void }) {
  const say = usePlayerSay();
  const label = say(isOpen ? 'header.hideContents' : 'header.showContents');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        onClick={toggle}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls="table-of-contents"
        data-testid="toc-toggle"
      >
        <IconLayoutSidebar size={20} className={classes['turns']} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
