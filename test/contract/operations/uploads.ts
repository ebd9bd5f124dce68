import { course, type Estate } from './estate';
import { queryFields, type HowToCall, type HowToCallAll } from './how-to-call';

const announced = { filename: 'course.zip', file_size: 1000, uploaded_by: 'somebody' };

const bytesOf = new Map<unknown, Uint8Array>();
const sentBytes: HowToCall['file'] = async ({ uploadId }) => bytesOf.get(uploadId) ?? course('none');

async function begunInParts({ make }: Estate) {
  const { upload, bytes, url } = await make.multipart();
  bytesOf.set(upload.upload_id, bytes);
  return { uploadId: upload.upload_id, url };
}

const givenUp: HowToCall = {
  fields: async ({ make }) => ({ upload_id: (await make.multipart()).upload.upload_id }),
};

export const uploads: HowToCallAll = {
  createUploadUrl: { fields: () => announced },
  putUpload: {
    fields: async ({ make }) => {
      const { bytes, ticket } = await make.upload();
      bytesOf.set(ticket.upload_id, bytes);
      return { uploadId: ticket.upload_id, ...queryFields(ticket.presigned_url) };
    },
    file: sentBytes,
  },
  putUploadPart: {
    fields: async (ours) => {
      const { uploadId, url } = await begunInParts(ours);
      return { uploadId, partNumber: 1, ...queryFields(url) };
    },
    file: sentBytes,
  },
  startMultipartUpload: { fields: () => announced },
  uploadPart: {
    fields: async (ours) => ({ upload_id: (await begunInParts(ours)).uploadId, part_number: 1 }),
  },
  readMultipartUpload: { fields: async (ours) => ({ uploadId: (await begunInParts(ours)).uploadId }) },
  completeMultipartUpload: {
    fields: async ({ make }) => {
      const { upload, etag } = await make.arrivedMultipart();
      return { upload_id: upload.upload_id, parts: [{ part_number: 1, etag }] };
    },
  },
  processUpload: {
    fields: async ({ make }) => ({ upload_id: (await make.arrivedUpload()).upload_id }),
    alsoNeeds: ['upload_id'],
  },
  abortMultipartUpload: givenUp,
  deleteMultipartUpload: givenUp,
};
