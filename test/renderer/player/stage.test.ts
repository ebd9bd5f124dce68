import { expect, onTestFinished, test, vi } from 'vitest';
import type { Place, Places } from '../../../src-renderer/player/frame/places';
import { createStage } from '../../../src-renderer/player/frame/stage';
import type { Activity } from '../../../src-shared/scorm/cam/course';
import { anActivity } from './a-course';

/** A stage whose only place says what happens in it. */
function aStage() {
  vi.stubGlobal('document', {
    createElement: () => ({ addEventListener: () => undefined, remove: () => undefined }),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const said: string[] = [];
  const only: Place = {
    isThere: () => true,
    show: (_frame, url) => void said.push(`show ${url}`),
    clear: () => Promise.resolve(),
    onCloseAsked: () => undefined,
  };
  const places: Places = {
    find: (_url, stand) => stand(only),
    rest: () => void said.push('rest'),
    cover: () => undefined,
    home: () => window,
  };
  const stage = createStage({
    places,
    filesBase: 'http://127.0.0.1:1/run/ticket/files/',
    notify: ({ kind }) => void said.push(kind),
    onFrame: () => undefined,
  });
  const show = (content: Activity['content']) => stage.show(anActivity('A', { content }), () => undefined);
  return { show, said };
}

test.each([
  ['is of another site', 'https://elsewhere.test/', 'external-blocked'],
  ['is not in the package', '../../elsewhere.html', 'file-missing'],
])('the place of the activity before is given up for content that %s', (_, href, notice) => {
  const { show, said } = aStage();
  show({ kind: 'sco', href, parameters: '' });
  expect(said).toEqual(['rest', notice]);
});
