/*
 * Threat model. This page belongs to the API origin and holds a launch token. Titles and everything the content frame says come
 * from package authors and are shown as plain text only. The frame is of another origin, in a sandbox that cannot navigate this
 * window; windows that content opens are free of it, and cannot lead this one away either, since their opener is a frame within.
 *
 * A learner waits for the course, not for its controls: this script is small, begins the course, and only then loads the rest.
 */
import { beginCourse } from './begin-course';
import { forgetLoads, mayLoadAgain } from './loads-again';
import './stage.css';
import { watchClosing } from './window-closing';
import { waitedForServer } from './waited-for-server';
import { sayNoControls } from './without-controls';

const { frame, ...opening } = beginCourse(document);
const closing = watchClosing(() => frame.leave());
frame.begun
  .then(async () => {
    const { showPlayer } = await import('./player-app');
    forgetLoads(window);
    return showPlayer({ frame, ...opening }, closing);
  })
  .catch(async (error: unknown) => {
    console.error('The controls of the course could not be shown', error);
    const isCutOff = await waitedForServer();
    await frame.leave();
    if (isCutOff || mayLoadAgain(window)) {
      // A script that did not come is never asked for again by the same page.
      location.reload();
      return;
    }
    frame.remove();
    sayNoControls(document);
  });
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
