import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './project.mjs'

const note = join(root, '.build', 'busy')
const askAgainMs = 100

/**
 * Runs `work` while no other start of this project does such work: two places started at once must not install or
 * build into each other's files.
 * @param {() => Promise<void>} work
 */
export async function alone(work) {
  mkdirSync(dirname(note), { recursive: true })
  while (!take()) {
    const holder = readHolder()
    if (isGone(holder) && readHolder() === holder) rmSync(note, { force: true })
    else await pause(askAgainMs)
  }
  try {
    await work()
  } finally {
    rmSync(note, { force: true })
  }
}

function take() {
  try {
    writeFileSync(note, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  }
}

/** Null between the making of the note and its first word, or when it has just been removed. */
function readHolder() {
  try {
    return Number(readFileSync(note, 'utf8')) || null
  } catch {
    return null
  }
}

/** @param {number | null} pid */
function isGone(pid) {
  if (pid === null) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : null
}
