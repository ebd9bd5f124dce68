/** A SCORM 1.2 manifest around what the test is about. */
export function manifest12(parts: { readonly items?: string; readonly resources?: string } = {}): string {
  return `<?xml version="1.0"?>
<manifest identifier="M12" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>Course</title>
    ${parts.items ?? '<item identifier="I1" identifierref="R1"><title>One</title></item>'}
  </organization></organizations>
  <resources>
    ${parts.resources ?? '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="a.html"/>'}
  </resources>
</manifest>`;
}

/** A SCORM 2004 manifest around what the test is about. */
export function manifest2004(
  parts: {
    readonly version?: string;
    readonly items?: string;
    readonly resources?: string;
    readonly organizationAttributes?: string;
    readonly organizationEnd?: string;
    readonly end?: string;
  } = {},
): string {
  return `<?xml version="1.0"?>
<manifest identifier="M04" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>${parts.version ?? '2004 4th Edition'}</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG" ${parts.organizationAttributes ?? ''}><title>Course</title>
    ${parts.items ?? '<item identifier="I1" identifierref="R1"><title>One</title></item>'}
    ${parts.organizationEnd ?? ''}
  </organization></organizations>
  <resources>
    ${parts.resources ?? '<resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="a.html"/>'}
  </resources>
  ${parts.end ?? ''}
</manifest>`;
}
