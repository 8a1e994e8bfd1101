import { z } from 'zod'
import { fileKinds } from '../files.ts'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Author, File, FileAlt, FileVariantChoice, Id, Time, searched } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const OneFile = z.strictObject({ fileId: Id })
const Answered = z.strictObject({ file: File })
const Variant = FileVariantChoice.optional().meta({ description: 'A smaller form, where there is one.' })

export const filesUpload = operation('files.upload', {
  summary: 'Bring files, to be attached to a message: all of them are taken, or none.',
  audience: 'signed-in',
  isSaid: true,
  input: z.strictObject({}),
  output: z.strictObject({ files: z.array(File) }),
  status: 202,
  transfer: 'upload',
  refusals: [
    'http_only',
    'invalid_upload',
    'upload_interrupted',
    'no_file',
    'too_many_files',
    'file_empty',
    'file_type_refused',
    'file_too_large',
    'quota_exceeded',
    'place_full',
    'body_too_large',
    'storage_unavailable',
  ],
  limits: [{ name: 'uploads', by: 'person', counts: 'calls' }],
})

export const filesGet = operation('files.get', {
  summary: 'The bytes of a file, or a part of them. A page of the place itself may use its cookie, others a link.',
  audience: 'signed-in',
  input: OneFile.extend({
    variant: Variant,
    download: z.boolean().optional().meta({ description: 'To be saved, whatever it is.' }),
    link: z.string().max(300).optional().meta({ description: 'What `files.link` has put into the address.' }),
  }),
  output: null,
  status: 200,
  transfer: 'download',
  refusals: ['http_only', 'file_not_found', 'file_not_ready', 'storage_unavailable'],
})

export const filesStatus = operation('files.status', {
  summary: 'A file as it is now.',
  audience: 'signed-in',
  input: OneFile,
  output: Answered,
  refusals: ['file_not_found'],
})

export const filesUpdate = operation('files.update', {
  summary: 'Say what a file of yours shows. Where a message carries it, only who may write in the room.',
  audience: 'signed-in',
  isSaid: true,
  input: OneFile.extend({ alt: FileAlt }),
  output: Answered,
  refusals: ['file_not_found', 'room_not_found', 'not_a_member', 'room_archived', 'room_read_only', 'silenced'],
})

export const filesDelete = operation('files.delete', {
  summary: 'Delete a file of yours that nothing uses.',
  audience: 'signed-in',
  input: OneFile,
  output: null,
  refusals: ['file_not_found', 'file_in_use'],
})

export const filesLink = operation('files.link', {
  summary: 'An address that opens a file for a short time without a token, as long as you may see the file.',
  audience: 'signed-in',
  input: OneFile.extend({ variant: Variant }),
  output: z.strictObject({ url: z.string(), expiresAt: Time }),
  refusals: ['file_not_found'],
})

const Used = z.strictObject({
  used: z.int().min(0).meta({ description: 'In bytes.' }),
  quota: z.int().nullable().meta({ description: 'How much it may come to; null without a bound.' }),
})

export const filesQuota = operation('files.quota', {
  summary: 'How much your files come to, and all of the place.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ own: Used, place: Used }),
})

export const roomsFiles = operation('rooms.files', {
  summary: 'The files of a room, the latest first.',
  audience: 'signed-in',
  input: z.strictObject({
    roomId: Id,
    kind: z.enum(fileKinds).optional(),
    q: searched(sizes.queryMax).overwrite(tidyLine).default('').meta({
      description:
        'Each of its words stands in the name of the file, in what it shows, or in the names of who sent it.',
    }),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    items: z.array(z.strictObject({ file: File, messageId: Id, seq: z.int(), author: Author, createdAt: Time })),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['room_not_found'],
})
