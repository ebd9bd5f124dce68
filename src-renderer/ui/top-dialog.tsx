import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './top-dialog.module.css';

export interface TopDialogProps {
  readonly title: string;
  /** Nothing of what is below is seen. */
  readonly isOpaque?: boolean;
  readonly testId: string;
  /** Another one: the focus goes to the title, so that it is read out. */
  readonly subject: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Stands above everything for as long as it is drawn, also above frames of other origins and what fills the screen, and keeps keyboard and
 * focus from all that. Only what it offers ends it: Escape does not.
 */
export function TopDialog({ title, isOpaque = false, testId, subject, icon, children }: TopDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [titleId, textId] = [useId(), useId()];
  useEffect(() => {
    const { current } = dialog;
    if (current === null) return undefined;
    const show = (): void => {
      if (current.isConnected && !current.open) current.showModal();
    };
    // What came to fill the screen since lies above: shown again, this is the topmost.
    const showAgain = (): void => {
      if (current.open) current.close();
      show();
    };
    show();
    current.addEventListener('close', show);
    document.addEventListener('fullscreenchange', showAgain);
    return () => {
      current.removeEventListener('close', show);
      document.removeEventListener('fullscreenchange', showAgain);
      current.close();
    };
  }, []);
  useEffect(() => heading.current?.focus(), [subject]);
  return (
    <dialog
      ref={dialog}
      className={classes['dialog']}
      data-opaque={isOpaque}
      data-testid={testId}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => event.preventDefault()}
    >
      <div className={classes['sheet']}>
        {icon}
        <h1 id={titleId} ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        <div id={textId} className={classes['text']}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
