import { z } from 'zod';
import { LearnerId } from '../kernel/ids';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { GroupKind, listLearners } from './roster';

/** Most rows of a list that is imported. */
export const mostImportRows = 10_000;
const mostBase64 = 12_000_000;

export const ImportColumn = z.enum(['name', 'first_name', 'last_name', 'id', 'class', 'groups', 'pin']);
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportChange = z.enum(['name', 'class', 'groups', 'pin', 'returned']);
export type ImportChange = z.infer<typeof ImportChange>;

export const ImportReason = z.enum([
  'no_name',
  'name_too_long',
  'id_too_long',
  'bad_text',
  'id_reserved',
  'bad_pin',
  'bad_group',
  'too_many_groups',
  'repeated_id',
  'repeated_name',
  'several_of_name',
]);
export type ImportReason = z.infer<typeof ImportReason>;

export const ImportedRow = z
  .object({
    row: z.int().describe('As spreadsheets count: the headings are row 1'),
    outcome: z
      .enum(['made', 'changed', 'same', 'refused'])
      .describe('Somebody new, somebody changed, nothing to change, or not taken'),
    name: z.string(),
    user_id: z.string().nullable().describe('Null where one will be made'),
    learner_id: LearnerId.nullable().describe('Null for who is not there, or not yet'),
    changes: z.array(ImportChange).describe('What is changed of somebody who is there'),
    reason: ImportReason.nullable().describe('Why it is not taken'),
    other_row: z.int().nullable().describe('The row further up that is of the same person'),
  })
  .meta({ id: 'ImportedRow' });
export type ImportedRow = z.infer<typeof ImportedRow>;

export const importLearners = endpoint({
  id: 'importLearners',
  summary:
    'Put a list of people (CSV) into the roster, all or nothing; with dry_run only tell what would be. Columns are known by their ' +
    'headings: name or first and last name, id, class, groups, pin. A filled cell counts as it stands; an empty one changes nothing',
  method: 'POST',
  path: '/api/lectern/learners/imports',
  access: 'write',
  input: z
    .object({
      ...tenantField,
      csv: z.string().optional().describe('The list as text; this or csv_base64'),
      csv_base64: z
        .base64()
        .max(mostBase64)
        .optional()
        .describe('The bytes of the file, in UTF-8, UTF-16 or as the system that wrote it has it'),
      dry_run: z.boolean().default(false),
      leave_out_refused: z
        .boolean()
        .default(false)
        .describe('Import the other rows where some cannot be taken; else nothing is imported then'),
    })
    .refine(({ csv, csv_base64 }) => (csv === undefined) !== (csv_base64 === undefined), {
      path: ['csv'],
      message: 'csv or csv_base64 is required, and not both',
    }),
  output: z.object({
    dry_run: z.boolean(),
    rows: z.array(ImportedRow).describe('Rows with something in them, in their order'),
    counts: z.object({ made: z.int(), changed: z.int(), same: z.int(), refused: z.int() }),
    groups_made: z.array(z.object({ kind: GroupKind, name: z.string() })),
    columns: z
      .array(z.object({ header: z.string(), as: ImportColumn.nullable().describe('Null: passed over') }))
      .describe('None where the list has no headings and is of names alone'),
    encoding: z.string().nullable().describe('That bytes were read in'),
    separator: z.string(),
  }),
  refusals: ['INVALID_REQUEST'],
});

const { search, group_id, state } = listLearners.input.shape;

export const exportLearners = endpoint({
  id: 'exportLearners',
  summary: 'The roster as a list (CSV) that can be imported again; of all or of those who are asked for',
  method: 'GET',
  path: '/api/lectern/learners/export',
  access: 'read',
  bodyOut: 'text/csv',
  input: z.object({ ...tenantField, search, group_id, state }),
  output: z.unknown(),
  refusals: [],
});
