import { z } from 'zod'
import { sizes } from './limits.ts'
import { Id, PlaceName, Time } from './shapes.ts'

const Bytes = z
  .int()
  .min(1024)
  .max(1024 ** 4)
const Quota = z
  .int()
  .min(1024)
  .max(1024 ** 5)
  .nullable()

/** What an administrator can set while the place runs, by the names clients use, and what each can be. */
export const liveSettingShapes = {
  name: PlaceName,
  registration: z.enum(['open', 'invite', 'closed']),
  guests: z.boolean(),
  roomCreation: z.enum(['accounts', 'moderators', 'admins']),
  botCreation: z.enum(['accounts', 'admins']),
  editWindowSeconds: z.int().min(1).max(86_400_000).nullable(),
  deletionDays: z.int().min(0).max(365),
  linkPreviews: z.boolean(),
  fileBytes: Bytes,
  filesPerMessage: z.int().min(1).max(sizes.filesMax),
  fileTypes: z
    .array(z.string().regex(/^(\*\/\*|[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*))$/, 'Use media types such as “image/*”.'))
    .min(1)
    .max(100),
  personQuotaBytes: Quota,
  guestQuotaBytes: Quota,
  placeQuotaBytes: Quota,
} as const

export type LiveSettingKey = keyof typeof liveSettingShapes
export type LiveSettingValues = { [K in LiveSettingKey]: z.output<(typeof liveSettingShapes)[K]> }

/** In the order in which they are shown. */
export const liveSettingKeys = Object.keys(liveSettingShapes) as LiveSettingKey[]

const shown = <V extends z.ZodType>(value: V) =>
  z.strictObject({
    value,
    from: z.enum(['default', 'environment', 'admin']).meta({
      description: 'What the environment sets stays as it is there and cannot be set by anybody else.',
    }),
    variable: z.string().meta({ description: 'What it is called in the environment.' }),
    changedAt: Time.nullable(),
    changedBy: z.strictObject({ id: Id, name: z.string() }).nullable(),
  })

/** Each with its value and where that comes from. */
export const LiveSettings = z.strictObject({
  name: shown(liveSettingShapes.name),
  registration: shown(liveSettingShapes.registration),
  guests: shown(liveSettingShapes.guests),
  roomCreation: shown(liveSettingShapes.roomCreation),
  botCreation: shown(liveSettingShapes.botCreation),
  editWindowSeconds: shown(liveSettingShapes.editWindowSeconds),
  deletionDays: shown(liveSettingShapes.deletionDays),
  linkPreviews: shown(liveSettingShapes.linkPreviews),
  fileBytes: shown(liveSettingShapes.fileBytes),
  filesPerMessage: shown(liveSettingShapes.filesPerMessage),
  fileTypes: shown(liveSettingShapes.fileTypes),
  personQuotaBytes: shown(liveSettingShapes.personQuotaBytes),
  guestQuotaBytes: shown(liveSettingShapes.guestQuotaBytes),
  placeQuotaBytes: shown(liveSettingShapes.placeQuotaBytes),
})
