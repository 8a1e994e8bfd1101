import { z } from 'zod'
import { orderSizes, sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, Time, Written } from '../shapes.ts'

const Announcement = z.strictObject({
  id: Id,
  text: z.string(),
  by: z.strictObject({ id: Id, username: z.string(), displayName: z.string() }).nullable(),
  createdAt: Time,
  expiresAt: Time.nullable().meta({ description: 'When it is over by itself; null for never.' }),
  withdrawnAt: Time.nullable(),
})

export const adminAnnounce = operation('admin.announce', {
  summary: 'Tell everybody something: those who are here at once, those who come when they come, until it is over.',
  audience: 'admin',
  isSaid: true,
  input: z.strictObject({
    text: Written(orderSizes.announcementMax),
    expiresIn: z
      .int()
      .min(60)
      .max(31_536_000)
      .nullable()
      .default(604_800)
      .meta({ description: 'Seconds; a week unless said otherwise, null for until it is taken back.' }),
  }),
  output: z.strictObject({ announcement: Announcement }),
  status: 201,
  refusals: ['too_many_announcements'],
})

export const adminAnnouncements = operation('admin.announcements', {
  summary: 'What was announced, the latest first; what is over as well.',
  audience: 'admin',
  input: z.strictObject({ cursor: Id.optional(), limit: z.int().min(1).max(sizes.pageMax).default(50) }),
  output: z.strictObject({ items: z.array(Announcement), nextCursor: z.string().nullable() }),
})

export const adminWithdrawAnnouncement = operation('admin.withdrawAnnouncement', {
  summary: 'Take back what was announced: it is gone for whoever has not done with it, and nobody else is told.',
  audience: 'admin',
  input: z.strictObject({ announcementId: Id }),
  output: null,
  refusals: ['announcement_not_found'],
})
