import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@parley/sdk'
import { type LoadFigures, loadHttp } from './http-load.ts'
import { serverOptions, type ServerProcess, startServer } from './server-process.ts'

/**
 * How much Parley's own work costs beside the framework's: authenticated `users.me` requests against a bare Fastify
 * route that answers the same bytes, in turn, in one run.
 */
const rounds = 5
const seconds = 3
const connections = 16
/** Above this the generator may be what is measured, and a figure would be a lie. */
const highestGeneratorLoad = 0.95

interface Round extends LoadFigures {
  readonly cpuMicrosPerRequest: number
}

async function measure(server: ServerProcess, token: string): Promise<Round> {
  const request = `GET /api/v1/users/me HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`
  const before = server.cpuMs()
  const figures = await loadHttp({ port: server.port, request, connections, seconds })
  return { ...figures, cpuMicrosPerRequest: ((server.cpuMs() - before) * 1000) / figures.requests }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function summary(all: readonly Round[]) {
  const of = (field: keyof Round) => median(all.map((round) => round[field]))
  return {
    perSecond: Math.round(of('perSecond')),
    medianMs: Number(of('medianMs').toFixed(2)),
    p95Ms: Number(of('p95Ms').toFixed(2)),
    cpuMicrosPerRequest: Math.round(of('cpuMicrosPerRequest')),
    generatorLoad: Number(of('generatorLoad').toFixed(2)),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const parley = await startServer([...serverOptions, 'server/dist/main.js'], {
  PORT: '0',
  PARLEY_DATA_DIR: folder,
  PARLEY_LIMITS: 'off',
  LOG_LEVEL: 'warn',
})
const bare = await startServer(['.build/bench/bare-fastify.js'])
try {
  const client = createClient({ url: `http://127.0.0.1:${parley.port}` })
  const { accessToken } = await client.call('auth.register', { username: 'bench', password: 'Correct-horse-7' })
  const ours: Round[] = []
  const floor: Round[] = []
  for (let round = -1; round < rounds; round += 1) {
    const pair = [await measure(parley, accessToken), await measure(bare, accessToken)] as const
    // The first round only warms up.
    if (round < 0) continue
    ours.push(pair[0])
    floor.push(pair[1])
  }
  report(summary(ours), summary(floor))
} finally {
  await Promise.all([parley.stop(), bare.stop()])
  rmSync(folder, { recursive: true, force: true })
}

function report(ours: ReturnType<typeof summary>, floor: ReturnType<typeof summary>): void {
  const saturated = [ours, floor].some(({ generatorLoad }) => generatorLoad > highestGeneratorLoad)
  const ratios = {
    throughput: Number((ours.perSecond / floor.perSecond).toFixed(2)),
    p95: Number((ours.p95Ms / floor.p95Ms).toFixed(2)),
    cpu: Number((ours.cpuMicrosPerRequest / floor.cpuMicrosPerRequest).toFixed(2)),
  }
  console.table({ 'Parley users.me': ours, 'bare Fastify': floor })
  if (saturated) {
    // Processor time per request stays true; requests per second would be the generator's.
    console.log(`The generator was the limit: no figure per second. Processor time per request, ratio ${ratios.cpu}.`)
  } else
    console.log(
      `Ratios, Parley to bare Fastify: throughput ${ratios.throughput}, 95th percentile ${ratios.p95}, processor ${ratios.cpu}.`,
    )
  mkdirSync('bench/results', { recursive: true })
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model }
  const result = {
    measured: 'users-me',
    machine,
    rounds,
    seconds,
    connections,
    saturated,
    parley: ours,
    bareFastify: floor,
    ratios,
  }
  writeFileSync('bench/results/users-me.json', `${JSON.stringify(result, null, 2)}\n`)
}
