import { fillWords } from '../../kernel/fill-words';
import { lmsProfiles } from '.';
import type { LmsDifference, LmsProfile } from './lms-profile';
import { meaningsOf, ruleWords } from './rule-words';

const head = `# LMS profiles

What Lectern knows of other systems, and does like them: in a test launch with that LMS chosen, and on the page that
plays a session over again in every LMS. Each rule is one that the run-time carries out, and each names where it was
read and when (of a printed standard, when it was published). What nobody could look up is left out, so a profile may lack a difference that the LMS does have; it has
none that was guessed. This page is printed from the data in \`src-shared/inspect/profiles\`.

The launch of a session carries the whole profile: a journal of today plays the same when a profile here has changed.

A new profile is a file in that folder and a line in its \`index.ts\`. It needs a source for each rule: a link to code or
to a document of its makers, and the day it was read.
`;

/** \`docs/lms-profiles.md\`. */
export function profilesPage(): string {
  return [head, ...lmsProfiles.map(sectionOf)].join('\n');
}

function sectionOf({ id, name, differences }: LmsProfile): string {
  const title = `## ${name}\n\nId \`${id}\`.`;
  if (differences.length === 0)
    return `${title} What Lectern does by itself; the others are held against it.\n`;
  return `${title}\n\n${differences.map(itemOf).join('\n')}\n`;
}

function itemOf(difference: LmsDifference): string {
  const { versions, source } = difference;
  const meanings = meaningsOf(difference).map(({ key, most }) =>
    fillWords(ruleWords[key], { most: most.toLocaleString('en') }),
  );
  const where = `[${source.what}](${source.link}), ${source.date}`;
  return `- SCORM ${versions.join(' and ')}: ${meanings.join('; ')}.\n  Source: ${where}`;
}
