import { openPath } from '../../../src-shared/contract/player-path';
import { contentFrameOf, type ContentFrame } from './content-frame';
import { launchAddressFrom, type LaunchAddress } from './launch-address';

/** A course whose opening was asked for. */
export interface Beginning {
  readonly launch: LaunchAddress;
  /** What the server says to it; nobody has read it yet. Rejects as `fetch` does. */
  readonly answer: Promise<Response>;
  /** Runs the course as soon as the server has opened it; gone where it has not. */
  readonly frame: ContentFrame;
}

/** Takes the course for writing and lets content begin at once. */
export function beginCourse(page: Document): Beginning {
  const { href, origin } = page.location;
  const launch = launchAddressFrom(href);
  const answer = fetch(origin + openPath(launch.sessionId), {
    method: 'POST',
    body: JSON.stringify({ token: launch.token }),
    headers: { 'Content-Type': 'application/json' },
  });
  const frame = contentFrameOf(page);
  void runOf(answer).then((run) => (run === null ? frame.remove() : frame.begin(run.url, run.boot)));
  return { launch, answer, frame };
}

interface Run {
  readonly url: string;
  readonly boot: string | null;
}

/** What is wrong with an answer is said by whoever reads it whole. */
async function runOf(answer: Promise<Response>): Promise<Run | null> {
  try {
    const response = await answer;
    const { run_url: url, boot } = (await response.clone().json()) as Record<'run_url' | 'boot', unknown>;
    if (!response.ok || typeof url !== 'string') return null;
    return { url, boot: typeof boot === 'string' ? boot : null };
  } catch {
    return null;
  }
}
