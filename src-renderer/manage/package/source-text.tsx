import { useMemo } from 'react';
import { useManageSay } from '../use-manage-say';
import classes from './source-text.module.css';

export interface SourceTextProps {
  readonly text: string;
  /** What it is the text of. */
  readonly name: string;
}

/** A text as it is written, with the numbers of its lines; nothing in it is obeyed. */
export function SourceText({ text, name }: SourceTextProps) {
  const say = useManageSay();
  const numbers = useMemo(() => numbersOf(text), [text]);
  return (
    <div
      className={classes['box']}
      dir="ltr"
      tabIndex={0}
      role="region"
      aria-label={say('files.textOf', { name })}
      data-testid="source-text"
    >
      <pre className={classes['numbers']} aria-hidden>
        {numbers}
      </pre>
      <pre className={classes['text']}>{text}</pre>
    </div>
  );
}

function numbersOf(text: string): string {
  const count = text.split(/\r\n|\r|\n/).length;
  return Array.from({ length: count }, (_, at) => String(at + 1)).join('\n');
}
