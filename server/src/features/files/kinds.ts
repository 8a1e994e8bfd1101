import { z } from 'zod'
import { jobKind } from '../../platform/jobs/job.ts'
import type { Material } from '../../platform/studio/order.ts'

const payload = z.strictObject({ fileId: z.uuid() })

/** Asks the scanner about a file that is `pending`. */
export const scanFile = jobKind('files.scan', { queue: 'scan', payload, mostAttempts: 6, timeoutMs: 300_000 })

/** Makes what is shown of a file that is `processing`. */
export const processFile = jobKind('files.process', { queue: 'media', payload, mostAttempts: 4, timeoutMs: 120_000 })

const images = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])

/** What a file is to the studio; null for one that is shown as it is, or not at all. */
export function materialOf(mime: string): Material | null {
  if (images.has(mime)) return 'image'
  if (mime === 'application/pdf') return 'pdf'
  if (mime.startsWith('video/')) return 'video'
  return mime.startsWith('audio/') ? 'audio' : null
}
