import { describe, expect, test } from 'vitest';
import { useEngineWords } from '../../../src-renderer/inspector/use-engine-words';
import { engineWords } from '../../../src-renderer/inspector/words/engine';
import { startI18n } from '../../../src-renderer/ui/i18n';
import { fillWords } from '../../../src-shared/kernel/fill-words';
import { runFindingWords, runFixWords } from '../../../src-shared/inspect/findings';
import { explainError, explainWords, noteWords, type TraceNote } from '../../../src-shared/scorm/attempt';
import { Player } from '../../scorm/a-player';
import { aCourse12, aSco } from '../../scorm/a-course';
import { markupOf } from '../support/render';

function Note({ note }: { readonly note: TraceNote }) {
  return useEngineWords().note(note);
}

function Meaning({ code, element }: { readonly code: string; readonly element: string }) {
  return useEngineWords().error({ version: '1.2', code, method: 'LMSSetValue', element });
}

const plain = (markup: string) => markup.replace(/<style[\s\S]*?<\/style>/g, '').replace(/&quot;/g, '"');

describe('what the engine says', () => {
  test('is said in English as the engine says it', () => {
    const player = new Player(aCourse12(aSco('a')));
    player.launch();
    const [note] = player.trace;
    expect(note?.text).toBe('"a" is delivered: a new attempt begins');
    if (note !== undefined) expect(plain(markupOf(<Note note={note} />))).toContain(note.text);
  });

  test('is said in its own words where the id is not known', () => {
    const note: TraceNote = { kind: 'decision', id: 'sn.of-tomorrow', facts: {}, text: 'it rains' };
    expect(markupOf(<Note note={note} />)).toContain('it rains');
  });

  test.each([
    ['405', 'cmi.core.score.raw'],
    ['403', 'cmi.core.student_id'],
    ['301', ''],
  ])('explains error %s of %s as GetDiagnostic does', (code, element) => {
    const text = explainError({ version: '1.2', code, method: 'LMSSetValue', element });
    expect(text).toContain(`(${code})`);
    expect(plain(markupOf(<Meaning code={code} element={element} />))).toContain(text);
  });

  test('says an error of the API with the words of errors, so that it is said in every language', () => {
    const player = new Player(aCourse12(aSco('a')));
    player.start().set('cmi.core.lesson_status', 'Done');
    const [note] = player.trace;
    expect(note).toMatchObject({ kind: 'error', id: 'rte.error.405' });
    if (note !== undefined) expect(plain(markupOf(<Note note={note} />))).toContain(note.text);
  });

  test.each([
    ...Object.keys(explainWords).map((key) => `explain.${key}`),
    ...Object.keys(runFindingWords).map((key) => `finding.${key}`),
    ...Object.keys(runFixWords).map((key) => `fix.${key}`),
  ])('has words for %s', (key) => {
    expect(startI18n({ engine: engineWords }).exists(key, { ns: 'engine' })).toBe(true);
  });

  test.each(Object.entries(noteWords))('has words for %s', (key, text) => {
    const t = startI18n({ engine: engineWords }).getFixedT('en', 'engine');
    const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    const facts = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    expect(t(`note.${key}`, facts)).toBe(fillWords(text, facts));
  });
});
