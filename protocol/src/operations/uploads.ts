import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id, Upload } from '../shapes.ts'

const OneUpload = z.strictObject({ uploadId: Id })
const Answered = z.strictObject({ upload: Upload })
const unfit = ['file_empty', 'file_too_large', 'quota_exceeded', 'place_full'] as const

export const uploadsCreate = operation('uploads.create', {
  summary: 'Announce a file that will come in several requests, each going on where the one before broke off.',
  audience: 'signed-in',
  isSaid: true,
  input: z.strictObject({
    name: z.string().max(1_000),
    type: z.string().max(255).default('').meta({ description: 'What the sender takes it for.' }),
    size: z.int().min(0).meta({ description: 'In bytes.' }),
  }),
  output: Answered,
  status: 201,
  dialect: 'tus',
  refusals: [...unfit, 'too_many_uploads'],
  limits: [{ name: 'uploads', by: 'person', counts: 'calls' }],
})

export const uploadsGet = operation('uploads.get', {
  summary: 'How much of such a file has come, and which file it has become.',
  audience: 'signed-in',
  input: OneUpload,
  output: Answered,
  dialect: 'tus',
  refusals: ['upload_not_found', 'file_type_refused', 'file_too_large', 'storage_unavailable'],
})

export const uploadsAppend = operation('uploads.append', {
  summary: 'Bring more of such a file. With its last bytes it becomes a file; whatever comes before a cut is kept.',
  audience: 'signed-in',
  isSaid: true,
  input: OneUpload.extend({
    offset: z.int().min(0).meta({ description: 'How much of it the place is known to have.' }),
  }),
  output: Answered,
  transfer: 'append',
  dialect: 'tus',
  refusals: [
    'http_only',
    'upload_not_found',
    'upload_elsewhere',
    'upload_in_crumbs',
    'file_type_refused',
    'file_too_large',
    'storage_unavailable',
  ],
})

export const uploadsRemove = operation('uploads.remove', {
  summary: 'Give up such a file, with all that has come of it.',
  audience: 'signed-in',
  input: OneUpload,
  output: null,
  dialect: 'tus',
  refusals: ['upload_not_found'],
})
