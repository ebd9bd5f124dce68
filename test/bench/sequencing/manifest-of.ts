import { idOf, type CourseShape } from './course-shape';

/**
 * The manifest of a SCORM 2004 course with sequencing as authoring tools write it: every item has control modes or
 * objectives, the first page of each chapter is graded and writes a global objective, the other pages of the next chapter
 * are disabled until that is satisfied, some pages are skipped or hidden once they are done, and clusters have rollup rules.
 */
export function manifestOf(shape: CourseShape): string {
  const items = Array.from({ length: shape.parts }, (_, part) => partItem(shape, part)).join('\n');
  const resources = Array.from({ length: shape.parts * shape.chapters * shape.pages }, (_, page) =>
    resource(page),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="big-course" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>A big course</title>
${items}
      ${clusterSequencing}
    </organization>
  </organizations>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>`;
}

function partItem(shape: CourseShape, part: number): string {
  const chapters = Array.from({ length: shape.chapters }, (_, rank) =>
    chapterItem(shape, part * shape.chapters + rank),
  );
  return `<item identifier="${idOf.part(part)}">
  <title>Part ${part}</title>
  ${chapters.join('\n')}
  ${clusterSequencing}
</item>`;
}

function chapterItem({ pages }: CourseShape, chapter: number): string {
  const items = Array.from({ length: pages }, (_, rank) => pageItem(chapter, rank, chapter * pages + rank));
  return `<item identifier="${idOf.chapter(chapter)}">
  <title>Chapter ${chapter}</title>
  ${items.join('\n')}
  ${clusterSequencing}
</item>`;
}

const clusterSequencing = `<imsss:sequencing>
  <imsss:controlMode choice="true" flow="true"/>
  <imsss:rollupRules>
    <imsss:rollupRule childActivitySet="all">
      <imsss:rollupConditions><imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions>
      <imsss:rollupAction action="satisfied"/>
    </imsss:rollupRule>
    <imsss:rollupRule childActivitySet="any">
      <imsss:rollupConditions><imsss:rollupCondition condition="objectiveStatusKnown"/></imsss:rollupConditions>
      <imsss:rollupAction action="notSatisfied"/>
    </imsss:rollupRule>
  </imsss:rollupRules>
</imsss:sequencing>`;

function pageItem(chapter: number, rank: number, page: number): string {
  return `<item identifier="${idOf.page(page)}" identifierref="resource-${page}">
  <title>Page ${page}: what the lesson shows</title>
  <imsss:sequencing>
    ${rulesOf(chapter, rank)}
    <imsss:objectives>${rank === 0 ? gradedObjective(chapter) : plainObjectives(chapter)}</imsss:objectives>
    <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
  </imsss:sequencing>
</item>`;
}

function gradedObjective(chapter: number): string {
  return `
  <imsss:primaryObjective objectiveID="grade" satisfiedByMeasure="true">
    <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
    <imsss:mapInfo targetObjectiveID="${gradeOf(chapter)}" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
  </imsss:primaryObjective>`;
}

function plainObjectives(chapter: number): string {
  return `
  <imsss:primaryObjective objectiveID="page"/>
  <imsss:objective objectiveID="before">
    <imsss:mapInfo targetObjectiveID="${gradeOf(chapter - 1)}" readSatisfiedStatus="true"/>
  </imsss:objective>`;
}

function gradeOf(chapter: number): string {
  return `urn:course:grade-of-chapter-${chapter}`;
}

function rulesOf(chapter: number, rank: number): string {
  const waits =
    chapter > 0 && rank % 2 === 1
      ? rule('disabled', 'referencedObjective="before" operator="not" condition="satisfied"')
      : '';
  const done =
    rank % 5 === 4 ? rule(rank % 2 === 0 ? 'skip' : 'hiddenFromChoice', 'condition="satisfied"') : '';
  return waits + done === '' ? '' : `<imsss:sequencingRules>${waits}${done}</imsss:sequencingRules>`;
}

function rule(action: string, condition: string): string {
  return `<imsss:preConditionRule>
    <imsss:ruleConditions conditionCombination="all"><imsss:ruleCondition ${condition}/></imsss:ruleConditions>
    <imsss:ruleAction action="${action}"/>
  </imsss:preConditionRule>`;
}

function resource(page: number): string {
  return `<resource identifier="resource-${page}" type="webcontent" adlcp:scormType="sco" href="pages/${page}.html">
  <file href="pages/${page}.html"/>
</resource>`;
}
