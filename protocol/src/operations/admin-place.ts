import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { LiveSettings, liveSettingKeys, liveSettingShapes } from '../place-settings.ts'
import { Id, searched, Time } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const PlaceInvite = z.strictObject({
  code: z.string().meta({ description: 'What `auth.register` and `auth.upgrade` take as `inviteCode`.' }),
  note: z.string(),
  createdBy: z.strictObject({ id: Id, name: z.string() }).nullable(),
  createdAt: Time,
  expiresAt: Time.nullable(),
  maxUses: z.int().nullable(),
  uses: z.int(),
})

export const adminCreatePlaceInvite = operation('admin.createPlaceInvite', {
  summary: 'Make a code with which people create accounts where that takes an invitation.',
  audience: 'admin',
  input: z.strictObject({
    expiresIn: z
      .int()
      .min(60)
      .max(31_536_000)
      .nullable()
      .default(604_800)
      .meta({ description: 'Seconds; a week unless said otherwise, null for ever.' }),
    maxUses: z.int().min(1).max(100_000).nullable().default(1),
    note: searched(sizes.queryMax).overwrite(tidyLine).default('').meta({ description: 'For whom it is.' }),
  }),
  output: z.strictObject({ invite: PlaceInvite }),
  status: 201,
})

export const adminPlaceInvites = operation('admin.placeInvites', {
  summary: 'The codes that still let people create accounts, the latest first.',
  audience: 'admin',
  input: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(PlaceInvite), nextCursor: z.string().nullable() }),
})

export const adminRevokePlaceInvite = operation('admin.revokePlaceInvite', {
  summary: 'Make a code worthless. Who came by it stays.',
  audience: 'admin',
  input: z.strictObject({ code: searched(64) }),
  output: null,
  refusals: ['invite_not_found'],
})

export const adminSettings = operation('admin.settings', {
  summary: 'What can be set while the place runs: each with its value and where that comes from.',
  audience: 'admin',
  input: z.strictObject({}),
  output: z.strictObject({ settings: LiveSettings }),
})

export const adminChangeSettings = operation('admin.changeSettings', {
  summary: 'Set something anew, or let it be again what it is by itself. Holds at once, on all nodes.',
  audience: 'admin',
  input: z.strictObject({
    set: z.strictObject(liveSettingShapes).partial().default({}),
    reset: z
      .array(z.enum(liveSettingKeys))
      .max(liveSettingKeys.length)
      .default([])
      .meta({ description: 'What is to be as if nobody had set it.' }),
  }),
  output: z.strictObject({ settings: LiveSettings }),
  refusals: ['setting_fixed'],
})
