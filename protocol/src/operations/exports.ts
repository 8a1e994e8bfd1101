import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id, Time } from '../shapes.ts'

const Export = z.strictObject({
  id: Id,
  state: z.enum(['waiting', 'ready', 'failed', 'over']).meta({
    description: 'Being made, there to be taken, given up so that it can be asked for again, or removed.',
  }),
  requestedAt: Time,
  readyAt: Time.nullable(),
  expiresAt: Time.nullable().meta({ description: 'When it is removed.' }),
  size: z.int().nullable().meta({ description: 'In bytes.' }),
  url: z
    .string()
    .nullable()
    .meta({ description: 'An address that opens it to you for a short time, without a token.' }),
})
export type ExportView = z.output<typeof Export>

export const usersExport = operation('users.export', {
  summary: 'Ask for all that is yours, as a ZIP that is made in the background. Once a day.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ export: Export }),
  status: 202,
  refusals: ['export_too_soon'],
})

export const usersExportStatus = operation('users.exportStatus', {
  summary: 'How what you asked for has come along; null where you have not.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ export: Export.nullable() }),
})

export const usersExportFile = operation('users.exportFile', {
  summary: 'The bytes of what you asked for. Nobody else gets them.',
  audience: 'signed-in',
  input: z.strictObject({
    exportId: Id,
    link: z.string().max(300).optional().meta({ description: 'What the address has from `users.exportStatus`.' }),
  }),
  output: null,
  status: 200,
  transfer: 'download',
  refusals: ['http_only', 'export_not_found', 'storage_unavailable'],
})
