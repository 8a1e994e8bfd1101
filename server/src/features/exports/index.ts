import { ask } from './ask.ts'
import { file } from './file.ts'
import { ending, making } from './make.ts'
import { status } from './status.ts'

export { endOldExports } from './make.ts'
export const exportWorks = [making, ending]
export const exports = [ask, status, file]
