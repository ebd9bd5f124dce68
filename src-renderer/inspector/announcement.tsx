import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';

const pauseMs = 700;

/** Said by a screen reader once it has stayed the same for a moment; "": nothing is said. */
export function Announcement({ text }: { readonly text: string }) {
  const [calm] = useDebouncedValue(text, pauseMs);
  return <VisuallyHidden role="status">{calm}</VisuallyHidden>;
}
