import { ruleWords } from '../../../src-shared/inspect/profiles/rule-words';

/** Each refusal in three sentences: what happened, what is safe, what to do. */
export const en = {
  problem: {
    UNAUTHORIZED: {
      what: 'This window is no longer signed in',
      safe: 'Nothing was changed.',
      todo: 'Open Lectern again, or use a new link.',
    },
    INVALID_API_KEY: {
      what: 'The key of this window is not known',
      safe: 'Nothing was changed.',
      todo: 'Open Lectern again, or use a new link.',
    },
    EXPIRED_API_KEY: {
      what: 'The key of this window has expired',
      safe: 'Nothing was changed.',
      todo: 'Open Lectern again, or use a new link.',
    },
    FORBIDDEN: {
      what: 'This is not allowed',
      safe: 'Nothing was changed.',
      todo: 'Use a window or a key that may do this.',
      whatNoAttempts: 'All attempts are used up',
      todoNoAttempts:
        'Play it to look at the last attempt, or raise the limit in the properties of the package.',
    },
    INSUFFICIENT_SCOPES: {
      what: 'The key may not do this',
      safe: 'Nothing was changed.',
      todo: 'Use a key with the scope that this needs.',
    },
    TENANT_MISMATCH: {
      what: 'This belongs to another tenant',
      safe: 'Nothing was changed.',
      todo: 'Use a key of the tenant that owns it.',
    },
    INVALID_REQUEST: {
      what: 'Something entered is not accepted',
      whatField: 'Not accepted: {{message}}',
      safe: 'Nothing was changed.',
      todo: 'Correct it and try again.',
    },
    MISSING_FILE: {
      what: 'No file arrived',
      safe: 'Nothing was stored.',
      todo: 'Choose a ZIP file and import it again.',
    },
    INVALID_FILE_TYPE: {
      what: '“{{file}}” is not a ZIP archive that can be read',
      whatEncrypted: '“{{file}}” is a ZIP archive with a password',
      safe: 'Nothing was stored; your file is as it was.',
      todoListed: 'Do what is advised above, then import it again.',
      todo: 'Publish it again as a SCORM package (a .zip file) and import that. If it was downloaded, the download may be incomplete.',
    },
    FILE_TOO_LARGE: {
      what: '“{{file}}” is larger than this Lectern accepts',
      whatLimit: '“{{file}}” is {{size}}; this Lectern accepts up to {{max}}',
      whatJustOver: '“{{file}}” is a little larger than the {{max}} that this Lectern accepts',
      safe: 'Nothing was stored; your file is as it was.',
      todo: 'Compress its media or split the course, then import it again; or upload it in parts over the API, which takes larger files.',
    },
    DISPATCH_NOT_FOUND: {
      what: 'This dispatch is no longer there',
      safe: 'What learners did by it is kept.',
      todo: 'Look at the list of dispatches again.',
    },
    DISPATCH_NOT_ACTIVE: {
      what: 'The dispatch has expired or was revoked',
      safe: 'What learners did by it is kept.',
      todo: 'Give it a later end, or make a new one.',
    },
    REGISTRATION_LIMIT_EXCEEDED: {
      what: 'The dispatch takes no more learners',
      safe: 'Learners who have begun can go on.',
      todo: 'Raise its limit of registrations.',
    },
    LICENSE_LIMIT_EXCEEDED: {
      what: 'The dispatch has no more licences',
      safe: 'Learners who have a licence can go on.',
      todo: 'Raise its limit of licences.',
    },
    WEBHOOK_NOT_FOUND: {
      what: 'This webhook is no longer there',
      safe: 'Nothing was changed.',
      todo: 'Look at the list of webhooks again.',
    },
    WEBHOOK_DELIVERY_FAILED: {
      what: 'The webhook did not take the event',
      safe: 'The event is kept with what came back.',
      todo: 'Look at the answer of the receiver, mend it there, and send the event again.',
    },
    RATE_LIMIT_EXCEEDED: {
      what: 'Too many requests came in one minute',
      safe: 'Nothing was changed.',
      todo: 'Wait a minute, then try again.',
    },
    QUOTA_EXCEEDED: {
      what: '“{{file}}” does not fit into what this Lectern may keep',
      safe: 'Nothing was stored; your file and your library are as they were.',
      todo: 'Delete packages that nobody needs, or have the limit raised, then import it again.',
    },
    MANIFEST_NOT_FOUND: {
      what: '“{{file}}” has no imsmanifest.xml, so it is not a SCORM package',
      whatAicc: '“{{file}}” is an AICC course; Lectern plays SCORM 1.2 and SCORM 2004',
      whatCmi5: '“{{file}}” is a cmi5 course; Lectern plays SCORM 1.2 and SCORM 2004',
      whatHtml: '“{{file}}” is a web page without a SCORM manifest',
      safe: 'Nothing was stored; your file is as it was.',
      todoListed: 'Do what is advised above, then import it again.',
      todo: 'In the authoring tool choose SCORM 1.2 or SCORM 2004 as output, and zip the content of the folder, not the folder around it.',
    },
    PARSE_FAILED: {
      what: '“{{file}}” cannot be imported as it is',
      safe: 'Nothing was stored; your file is as it was.',
      todoListed: 'Mend what is listed, zip it again and import it again.',
      todo: 'Import it again. If it stays so, export the course again and import that.',
    },
    PACKAGE_NOT_FOUND: {
      what: 'This package is not here any more',
      safe: 'Its sessions stay readable.',
      todo: 'Go back to the library.',
    },
    SESSION_NOT_FOUND: {
      what: 'There is no such session',
      safe: 'Nothing was changed.',
      todo: 'Go back to the list of sessions.',
    },
    NOT_FOUND: {
      what: 'There is nothing at this address',
      safe: 'Nothing was changed.',
      todo: 'Go back to the library.',
    },
    METHOD_NOT_ALLOWED: {
      what: 'The server does not know this operation',
      safe: 'Nothing was changed.',
      todo: 'Reload the window: it may be of another version than the server.',
    },
    VERSION_CONFLICT: {
      what: 'Somebody else changed this in the meantime',
      safe: 'Their change is kept; yours was not stored.',
      todo: 'Reload and make your change again.',
    },
    DUPLICATE_ENTRY: {
      what: 'This is here already',
      whatNamed: 'This is here already, as “{{name}}”',
      safe: 'What is here was not touched.',
      todo: 'Use what is here, or remove it first.',
    },
    UPLOAD_FAILED: {
      what: '“{{file}}” could not be stored',
      safe: 'Nothing half-written was kept; your file is as it was.',
      todo: 'Check that the disk of the data folder has room and may be written, then try again.',
    },
    DB_QUERY_FAILED: {
      what: 'The database could not be read',
      safe: 'Nothing was changed.',
      todo: 'Try again. If it stays so, check the disk of the data folder; the log names the cause under the request id.',
    },
    DB_INSERT_FAILED: {
      what: 'The database could not be written',
      safe: 'What was stored before is safe; this change was not stored.',
      todo: 'Check that the disk of the data folder has room and may be written, then try again.',
    },
    INTERNAL_ERROR: {
      what: 'Lectern made a mistake',
      safe: 'What was stored before is safe.',
      todo: 'Try again. If it happens again, the log tells the cause under the request id.',
    },
    SERVICE_UNAVAILABLE: {
      what: 'The server is busy or closing',
      safe: 'What was stored before is safe.',
      todo: 'Wait a moment and try again.',
    },
    STORAGE_UNAVAILABLE: {
      what: 'The stored file of this package cannot be read',
      safe: 'Its sessions and their results are safe.',
      todo: 'Check that the data folder is complete and its disk is connected.',
    },
    UNREACHABLE: {
      what: 'Lectern does not answer',
      safe: 'What was stored before is safe.',
      todo: 'Check that Lectern is still running, then try again.',
    },
    UNREADABLE: {
      what: 'The answer could not be understood',
      safe: 'What was stored before is safe.',
      todo: 'Reload the window: it may be of another version than the server.',
    },
    FILE_CHANGED: {
      what: '“{{file}}” has changed since it was chosen',
      safe: 'Nothing was stored; your file is as it is on disk.',
      todo: 'Choose it again: a browser does not read a chosen file that was written, moved or deleted since.',
    },
    CANCELLED: {
      what: 'Cancelled',
      safe: 'Nothing was stored.',
      todo: 'Start again when you like.',
    },
  },
  lmsRule: ruleWords,
} as const;
