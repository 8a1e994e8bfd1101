import { exportAudit } from './export.ts'
import { list } from './list.ts'
import { verify } from './verify.ts'

export { tailAudit } from './tail.ts'
export { verifyAudit } from './verify.ts'

export { type Doing, record } from './record.ts'
export { sealAudit } from './seal.ts'

export const audit = [list, exportAudit, verify]
