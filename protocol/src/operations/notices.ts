import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id } from '../shapes.ts'

export const noticesDismiss = operation('notices.dismiss', {
  summary: 'Have done with something the place has said, on all your devices.',
  audience: 'signed-in',
  input: z.strictObject({ noticeId: Id }),
  output: null,
  refusals: ['notice_not_found'],
})
