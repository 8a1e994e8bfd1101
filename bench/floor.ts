import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textFrame } from '@parley/server/fanout/frames'
import { nextEvent } from './fan-out-peer.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** The C program that only writes, or null where no compiler is. */
export async function startFloor(): Promise<ServerProcess | null> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-floor-'))
  const [program, frame] = [join(folder, 'floor'), join(folder, 'frame')]
  writeFileSync(frame, textFrame(JSON.stringify(nextEvent('01a1fde3-7b0e-764b-825e-fb21689c5ea3'))))
  const { error, status, stderr } = spawnSync('gcc', ['-O2', '-o', program, 'bench/floor.c'], { encoding: 'utf8' })
  if (error !== undefined) return null
  if (status !== 0) throw new Error(`the floor does not compile: ${stderr}`)
  return await startServer([frame], {}, program)
}
