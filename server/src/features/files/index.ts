import { browse } from './browse.ts'
import { remove } from './delete.ts'
import { get } from './get.ts'
import { link } from './link.ts'
import { quota } from './quota.ts'
import { status } from './status.ts'
import { update } from './update.ts'
import { upload } from './upload.ts'

export { releaseAvatar, takeAvatar } from './avatars.ts'
export { sweepFiles } from './sweep.ts'
export const files = [upload, get, status, update, remove, link, browse, quota]
