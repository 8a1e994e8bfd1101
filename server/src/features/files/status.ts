import { filesStatus } from '@parley/protocol'
import { implement } from '../implement.ts'
import { openFile } from './open-file.ts'
import { viewFile } from '../access/view-file.ts'

export const status = implement(filesStatus, async ({ fileId }, context) => ({
  file: viewFile((await openFile(context, fileId)).view),
}))
