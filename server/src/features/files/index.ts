import { browse } from './browse.ts'
import { remove } from './delete.ts'
import { get } from './get.ts'
import { link } from './link.ts'
import { processing } from './process.ts'
import { quota } from './quota.ts'
import { scanning } from './scan.ts'
import { status } from './status.ts'
import { sweeping } from './sweep.ts'
import { takeAway } from './take-away.ts'
import { update } from './update.ts'
import { upload } from './upload.ts'
import { uploads } from './uploads/index.ts'

export { copyFiles } from './copy.ts'
export { releaseAvatar, takeAvatar } from './avatars.ts'
export { type Arrived, discardBlobs, settleBlob, settling, storeBlob } from './blobs.ts'
export const fileWorks = [scanning, processing, sweeping]
export const files = [upload, get, status, update, remove, link, browse, quota, takeAway, ...uploads]
