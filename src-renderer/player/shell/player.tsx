import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourScheme } from '../../ui/colour-scheme';
import { obeyLanguage } from '../../ui/spoken-language';
import { CourseScreen } from './course-screen';
import type { Opened, OpenedCourse } from './open-course';
import { ProblemPage } from './problem-page';
import { usePlayerSay } from './use-player-say';
import type { WindowClosing } from './window-closing';

export interface PlayerProps {
  readonly opening: Promise<Opened>;
  readonly closing: WindowClosing;
}

/** The player window: opening, the course, or the reason why there is none. */
export function Player({ opening, closing }: PlayerProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    void opening.then(setOpened);
  }, [opening]);

  if (opened === null) return <Opening />;
  if ('problem' in opened) return <ProblemPage problem={opened.problem} />;
  return (
    <>
      <ObeySettings course={opened.course} />
      <CourseScreen {...opened} onLeaveReady={closing.ask} />
    </>
  );
}

function Opening() {
  const say = usePlayerSay();
  return (
    <Center mih="100dvh">
      <Stack align="center" gap="md" role="status">
        <Loader size="sm" />
        <Text c="dimmed">{say('opening')}</Text>
      </Stack>
    </Center>
  );
}

/** Makes the window follow the colours and the language that the user chose. */
function ObeySettings({ course }: { readonly course: OpenedCourse }) {
  const { i18n } = useTranslation();
  useColourScheme(course.colour_scheme);
  useEffect(() => {
    void obeyLanguage(i18n, course.language);
  }, [i18n, course.language]);
  return null;
}
