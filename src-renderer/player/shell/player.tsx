import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourScheme } from '../../ui/colour-scheme';
import { speak } from '../../ui/i18n';
import { CourseScreen } from './course-screen';
import type { OpenedCourse, openCourse } from './open-course';
import { ProblemPage } from './problem-page';
import { usePlayerSay } from './use-player-say';

type Opened = Awaited<ReturnType<typeof openCourse>>;

/** The player window: opening, the course, or the reason why there is none. */
export function Player({ opening }: { readonly opening: Promise<Opened> }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const leave = useRef(() => Promise.resolve());
  useEffect(() => {
    void opening.then(setOpened);
  }, [opening]);
  useEffect(() => {
    window.lecternPlayer?.onCloseRequested(() => {
      void leave.current().then(() => window.lecternPlayer?.closeNow());
    });
  }, []);

  if (opened === null) return <Opening />;
  if ('problem' in opened) return <ProblemPage problem={opened.problem} />;
  return (
    <>
      <ObeySettings course={opened.course} />
      <CourseScreen course={opened.course} onLeaveReady={(act) => (leave.current = act)} />
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
  useEffect(() => speak(i18n, course.language), [i18n, course.language]);
  return null;
}
