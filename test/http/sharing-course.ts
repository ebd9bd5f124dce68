import { goodZip } from '../content/zip-bytes';

interface Sharing {
  /** Ids of global objectives that the SCO's primary objective reads and writes satisfied and measure of. */
  readonly objective?: string;
  /** Ids of stores, in the order of `adl.data`. */
  readonly stores?: readonly string[];
  /** `objectivesGlobalToSystem` and `sharedDataGlobalToSystem`. */
  readonly isGlobal?: boolean;
}

/** A course of one SCO, SCORM 2004 4th edition, that shares with others; the zip's bytes tell courses apart. */
export function sharingCourse(title: string, sharing: Sharing): Promise<Buffer> {
  return goodZip({ 'imsmanifest.xml': manifest(title, sharing), 'sco.html': `<p>${title}</p>` });
}

function manifest(title: string, { objective = 'own', stores = [], isGlobal = true }: Sharing): string {
  const maps = stores.map((id) => `<adlcp:map targetID="${id}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sharing" version="1"
    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
    xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
    xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course" adlseq:objectivesGlobalToSystem="${isGlobal}" adlcp:sharedDataGlobalToSystem="${isGlobal}">
      <title>${title}</title>
      <item identifier="sco" identifierref="page">
        <title>The only one</title>
        <adlcp:data>${maps}</adlcp:data>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="main">
              <imsss:mapInfo targetObjectiveID="${objective}" readSatisfiedStatus="true" readNormalizedMeasure="true"
                writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormType="sco" href="sco.html"><file href="sco.html"/></resource>
  </resources>
</manifest>`;
}
