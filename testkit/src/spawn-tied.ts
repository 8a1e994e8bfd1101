import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Holds the other end of a pipe, and ends the program when it breaks. The shell becomes the program, so that its number is
 * that of the program.
 */
const tied = 'exec 3<&0 </dev/null; (cat <&3 >/dev/null; kill -9 $$) 2>/dev/null & exec 3<&-; exec "$@"'

/** Starts a program that ends when this process does, however that ends: a killed one has no time to end anything. */
export function spawnTied(name: string, args: readonly string[]): ChildProcess {
  return spawn('/bin/sh', ['-c', tied, 'sh', name, ...args], { stdio: ['pipe', 'ignore', 'ignore'] })
}
