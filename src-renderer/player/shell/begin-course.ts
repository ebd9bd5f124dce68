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
  void runOf(answer).then((runUrl) => (runUrl === null ? frame.remove() : frame.begin(runUrl)));
  return { launch, answer, frame };
}

/** What is wrong with an answer is said by whoever reads it whole. */
async function runOf(answer: Promise<Response>): Promise<string | null> {
  try {
    const response = await answer;
    const { run_url: runUrl } = (await response.clone().json()) as { readonly run_url?: unknown };
    return response.ok && typeof runUrl === 'string' ? runUrl : null;
  } catch {
    return null;
  }
}
