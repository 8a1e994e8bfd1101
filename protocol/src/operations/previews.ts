import { z } from 'zod'
import { operation } from '../operation.ts'
import { Id, AnsweredMessage } from '../shapes.ts'

export const previewsRemove = operation('previews.remove', {
  summary: 'Take the previews of links away from a message of yours, for ever.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, messageId: Id }),
  output: z.strictObject({ message: AnsweredMessage }),
  refusals: ['room_not_found', 'not_a_member', 'message_not_found', 'not_the_author'],
})

export const previewsImage = operation('previews.image', {
  summary: 'The picture of a preview, as WebP. It is kept here: whoever runs the page does not learn who looks.',
  audience: 'signed-in',
  input: z.strictObject({ previewId: Id }),
  output: null,
  status: 200,
  transfer: 'download',
  refusals: ['http_only', 'file_not_found', 'storage_unavailable'],
})
