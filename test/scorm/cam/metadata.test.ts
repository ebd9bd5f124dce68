import { expect, test } from 'vitest';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest12, manifest2004 } from './manifest-text';

const metadataOf = (xml: string) => readManifest(xml).course?.metadata;
const withLom = (xml: string, lom: string) =>
  xml.replace('</schemaversion>', () => `</schemaversion><lom>${lom}</lom>`);

test('of SCORM 2004 gives title, description, language, duration and keywords', () => {
  const xml = withLom(
    manifest2004(),
    `<general><title><string>Safety</string></title><language>de-CH</language>
      <description><string>What to do.</string></description>
      <keyword><string>fire</string></keyword><keyword><string language="en">exit</string></keyword>
      <keyword><string>fire</string></keyword></general>
    <educational><typicalLearningTime><duration>PT45M</duration></typicalLearningTime></educational>
    <technical><duration><duration>PT5M</duration></duration></technical>`,
  );
  expect(metadataOf(xml)).toEqual({
    title: 'Safety',
    description: 'What to do.',
    language: 'de-CH',
    duration: 'PT45M',
    keywords: ['fire', 'exit'],
  });
});

test('of SCORM 1.2 gives the same of its older names', () => {
  const xml = withLom(
    manifest12(),
    `<general><title><langstring xml:lang="en">Safety</langstring><langstring xml:lang="de">Sicherheit</langstring></title>
      <keywords><langstring>not a keyword</langstring></keywords><keyword><langstring>fire</langstring></keyword></general>
    <technical><duration><datetime>00:45</datetime></duration></technical>`,
  );
  expect(metadataOf(xml)).toEqual({
    title: 'Safety',
    description: null,
    language: null,
    duration: '00:45',
    keywords: ['fire'],
  });
});

test('that says nothing is left out', () => {
  expect(
    metadataOf(withLom(manifest2004(), '<general><title><string> </string></title></general>')),
  ).toBeUndefined();
  expect(readManifest(manifest2004()).course).not.toHaveProperty('metadata');
});

test('keeps of hostile numbers of keywords and long texts what a list can bear', () => {
  const keywords = Array.from(
    { length: 20_000 },
    (_, n) => `<keyword><string>k${String(n)}</string></keyword>`,
  );
  const xml = withLom(
    manifest2004(),
    `<general>${keywords.join('')}<language>${'x'.repeat(100_000)}</language></general>`,
  );
  expect(metadataOf(xml)?.keywords).toHaveLength(100);
  expect(metadataOf(xml)?.language).toHaveLength(2000);
});
