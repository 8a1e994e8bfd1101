import type { UploadView } from '@parley/protocol'
import { viewFile } from '../../access/view-file.ts'
import type { StoredFile } from '../store.ts'
import type { StoredUpload } from './store.ts'

export function viewUpload({ id, size, received, expiresAt }: StoredUpload, file: StoredFile | null): UploadView {
  return {
    id,
    size,
    offset: received,
    expiresAt: expiresAt.toISOString(),
    file: file === null ? null : viewFile(file.view),
  }
}
