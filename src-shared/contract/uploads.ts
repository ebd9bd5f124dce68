import { z } from 'zod';
import { ImportId, PackageId } from '../kernel/ids';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { ImportState } from './imports';
import { uploadPackage } from './packages';
import { uploadFields } from './upload-fields';

/** Bytes: no part but the last may have fewer. */
export const leastPartBytes = 5 * 1024 * 1024;
export const mostParts = 10_000;

const fileFields = {
  ...tenantField,
  ...uploadFields,
  filename: z.string().min(1).max(255).describe('Ends with ".zip"'),
  file_size: z.int().min(1).describe('Bytes'),
  title: z.string().min(1).max(1000).optional(),
};

/** The same key of the stored bytes under every name that clients know it by. */
const keyFields = { storage_path: z.string(), storage_key: z.string(), key: z.string() };

const expiryFields = {
  expires_in: z.int().describe('Seconds'),
  expires_in_seconds: z.int(),
  expires_at: Timestamp,
};

export const createUploadUrl = endpoint({
  id: 'createUploadUrl',
  summary: 'Get a URL to which the bytes of a package are sent in one PUT',
  method: 'POST',
  path: '/api/v1/packages/upload-url',
  access: 'write',
  input: z.object(fileFields),
  output: z.object({
    upload_id: ImportId,
    package_id: PackageId,
    presigned_url: z.string(),
    upload_url: z.string(),
    method: z.literal('PUT'),
    required_put_headers: z.record(z.string(), z.string()),
    ...keyFields,
    bucket: z.literal('local'),
    storage_backend: z.literal('local'),
    ...expiryFields,
    max_file_size: z.int().describe('Bytes'),
  }),
  refusals: ['INVALID_FILE_TYPE', 'FILE_TOO_LARGE', 'QUOTA_EXCEEDED', 'PACKAGE_NOT_FOUND'],
});

const signatureFields = {
  signature: z.string().default(''),
  expires: z.string().default('').describe('Seconds since 1970'),
};

const ReceivedBytes = {
  etag: z.string().describe('MD5 of the bytes in quotes, as in the header ETag'),
  size_bytes: z.int(),
};

export const putUpload = endpoint({
  id: 'putUpload',
  summary: 'Send the bytes of a package to the URL that was got for them; again replaces them',
  method: 'PUT',
  path: '/api/v1/uploads/:uploadId',
  access: 'public',
  bodyIn: 'bytes',
  input: z.object({ uploadId: ImportId, ...signatureFields }),
  output: z.object({ upload_id: ImportId, ...ReceivedBytes }),
  refusals: ['NOT_FOUND', 'UPLOAD_FAILED'],
});

const PartNumber = z.coerce.number().int().min(1).max(mostParts);

export const putUploadPart = endpoint({
  id: 'putUploadPart',
  summary: 'Send one part to its URL; again replaces it',
  method: 'PUT',
  path: '/api/v1/uploads/:uploadId/parts/:partNumber',
  access: 'public',
  bodyIn: 'bytes',
  input: z.object({ uploadId: ImportId, partNumber: PartNumber, ...signatureFields }),
  output: z.object({ upload_id: ImportId, part_number: z.int(), ...ReceivedBytes }),
  refusals: ['NOT_FOUND', 'UPLOAD_FAILED'],
});

export const startMultipartUpload = endpoint({
  id: 'startMultipartUpload',
  summary: 'Begin an upload in parts, which may be broken off and taken up again for a day',
  method: 'POST',
  path: '/api/v1/packages/multipart/init',
  access: 'write',
  input: z.object({
    ...fileFields,
    part_size: z.int().min(leastPartBytes).optional().describe('Bytes of every part but the last'),
  }),
  output: z.object({
    upload_id: ImportId,
    package_id: PackageId,
    ...keyFields,
    bucket: z.literal('local'),
    storage_backend: z.literal('local'),
    part_size: z.int().describe('Bytes of every part but the last'),
    total_parts: z.int(),
    presigned_urls: z.array(z.object({ part_number: z.int(), url: z.string() })),
    ...expiryFields,
    max_file_size: z.int().describe('Bytes'),
  }),
  refusals: ['INVALID_FILE_TYPE', 'FILE_TOO_LARGE', 'QUOTA_EXCEEDED', 'PACKAGE_NOT_FOUND', 'UPLOAD_FAILED'],
});

export const PartUrl = z.object({
  upload_id: ImportId,
  part_number: z.int(),
  presigned_url: z.string(),
  upload_url: z.string(),
  url: z.string(),
  method: z.literal('PUT'),
  size_bytes: z.int().describe('Exactly as many bytes belong to the part'),
  ...expiryFields,
});

export const uploadPart = endpoint({
  id: 'uploadPart',
  summary:
    'Get the URL of a part; or send the part itself, as the body or as "file" of a form behind its fields',
  method: 'POST',
  path: '/api/v1/packages/multipart/part',
  access: 'write',
  bodyIn: 'any',
  input: z.object({ ...tenantField, upload_id: ImportId, part_number: PartNumber }),
  output: z.union([PartUrl, putUploadPart.output]),
  refusals: ['NOT_FOUND', 'MISSING_FILE', 'UPLOAD_FAILED'],
});

const UploadedPart = z.object({ part_number: z.int(), size_bytes: z.int(), etag: z.string() });

export const readMultipartUpload = endpoint({
  id: 'readMultipartUpload',
  summary: 'Which parts have arrived, to go on after a break',
  method: 'GET',
  path: '/api/v1/packages/multipart/:uploadId',
  access: 'write',
  input: z.object({ ...tenantField, uploadId: ImportId }),
  output: z.object({
    upload_id: ImportId,
    package_id: PackageId,
    ...keyFields,
    state: ImportState,
    filename: z.string(),
    file_size: z.int(),
    part_size: z.int(),
    total_parts: z.int(),
    uploaded_bytes: z.int(),
    parts: z.array(UploadedPart),
    missing_parts: z.array(z.int()),
    expires_at: Timestamp.describe('When the upload is forgotten, if nothing more comes'),
  }),
  refusals: ['NOT_FOUND'],
});

/** As object stores spell it, and as we do. */
const NamedPart = z.union([
  z.object({ part_number: z.int(), etag: z.string() }),
  z
    .object({ PartNumber: z.int(), ETag: z.string() })
    .transform(({ PartNumber: part_number, ETag: etag }) => ({ part_number, etag })),
]);
export type NamedPart = z.output<typeof NamedPart>;

const ProcessingBegun = z.object({
  upload_id: ImportId,
  package_id: PackageId,
  status: z.literal('processing'),
});

const processed = {
  output: z.union([uploadPackage.output, ProcessingBegun]),
  success: 201,
  mayAccept: true,
  refusals: [
    'NOT_FOUND',
    'PACKAGE_NOT_FOUND',
    'QUOTA_EXCEEDED',
    'INVALID_FILE_TYPE',
    'MANIFEST_NOT_FOUND',
    'PARSE_FAILED',
    'FILE_TOO_LARGE',
    'DUPLICATE_ENTRY',
    'UPLOAD_FAILED',
    'STORAGE_UNAVAILABLE',
  ],
} as const;

const inBackground = z.boolean().default(false).describe('Answer 202 at once, and process in the background');

export const completeMultipartUpload = endpoint({
  id: 'completeMultipartUpload',
  summary: 'Say that all parts are there, and make a package of them',
  method: 'POST',
  path: '/api/v1/packages/multipart/complete',
  access: 'write',
  ...processed,
  input: z.object({
    ...tenantField,
    upload_id: ImportId,
    parts: z.array(NamedPart).max(mostParts).optional().describe('Checked against what has arrived'),
    async: inBackground,
  }),
});

export const processUpload = endpoint({
  id: 'processUpload',
  summary: 'Make a package of bytes that were uploaded; the same one when asked again',
  method: 'POST',
  path: '/api/v1/packages/process',
  access: 'write',
  ...processed,
  input: z.object({
    ...tenantField,
    upload_id: ImportId.optional(),
    storage_path: z.string().optional(),
    storage_key: z.string().optional(),
    key: z.string().optional(),
    file_path: z.string().optional(),
    object_key: z.string().optional(),
    package_id: PackageId.optional().describe(
      'Names the upload where nothing else does; beside another name: make a new version of this package',
    ),
    uploaded_by: z.string().min(1).max(255).optional(),
    filename: z.string().min(1).max(255).optional(),
    title: z.string().min(1).max(1000).optional(),
    strict: z.boolean().optional(),
    move_sessions: uploadFields.move_sessions,
    async: inBackground,
  }),
});

export const abortMultipartUpload = endpoint({
  id: 'abortMultipartUpload',
  summary: 'Call an upload off and forget its bytes; what is completed stays a package',
  method: 'POST',
  path: '/api/v1/packages/multipart/abort',
  access: 'write',
  input: z.object({ ...tenantField, upload_id: ImportId }),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});

export const deleteMultipartUpload = endpoint({
  ...abortMultipartUpload,
  id: 'deleteMultipartUpload',
  method: 'DELETE',
});
