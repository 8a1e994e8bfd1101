#!/usr/bin/env node
import { checkNode, ensureBuilt, ensureInstalled, PrepareError } from './prepare.mjs'

try {
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  await import(new URL('../server/dist/command.js', import.meta.url).href)
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
