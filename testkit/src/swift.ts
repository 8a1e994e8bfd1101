import { type ChildProcess, execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { vi } from 'vitest'
import { freePort } from './free-port.ts'
import { spawnTied } from './spawn-tied.ts'

const run = promisify(execFile)

/** A real server that speaks S3, with an empty bucket of its own for each who asks. */
export interface TestS3 {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** The value of the setting for a bucket. */
  url(bucket: string): string
  /** From now on it keeps its connections and says nothing, until `goOn`. */
  hang(): void
  goOn(): void
  close(): Promise<void>
}

const parts = ['account', 'container', 'object'] as const

/** Starts OpenStack Swift with its S3 side: one disk, one copy, nobody else. */
export async function startSwift(): Promise<TestS3> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-swift-'))
  const user = userInfo().username
  const proxyPort = await freePort()
  const ports = Object.fromEntries(await Promise.all(parts.map(async (part) => [part, await freePort()] as const)))
  for (const path of ['node/d1', 'cache']) mkdirSync(join(folder, path), { recursive: true })
  for (const part of parts) {
    writeFileSync(join(folder, `${part}-server.conf`), partConfig(part, ports[part] ?? 0, folder, user))
    const builder = join(folder, `${part}.builder`)
    await run('swift-ring-builder', [builder, 'create', '4', '1', '1'])
    await run('swift-ring-builder', [builder, 'add', `r1z1-127.0.0.1:${ports[part]}/d1`, '1'])
    await run('swift-ring-builder', [builder, 'rebalance'])
  }
  writeFileSync(join(folder, 'proxy-server.conf'), proxyConfig(proxyPort, folder, user))
  const children = [...parts, 'proxy'].map((part) => start(part, folder))
  const kill = () => children.forEach((child) => child.kill('SIGKILL'))
  const endpoint = `http://127.0.0.1:${proxyPort}`
  const isReady = async () => {
    if (children.some(({ exitCode }) => exitCode !== null)) throw new Error('a part of swift does not start')
    return await fetch(`${endpoint}/healthcheck`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  await vi.waitUntil(isReady, { timeout: 50_000, interval: 100 })
  const [proxy] = children.slice(-1)
  return {
    endpoint,
    region: 'us-east-1',
    accessKeyId: 'chat:test',
    secretAccessKey: 'chatsecretkey',
    url: (bucket) => `s3://chat%3Atest:chatsecretkey@127.0.0.1:${proxyPort}/${bucket}?region=us-east-1&tls=off`,
    hang: () => void proxy?.kill('SIGSTOP'),
    goOn: () => void proxy?.kill('SIGCONT'),
    async close() {
      const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)))
      kill()
      await Promise.all(ends)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(part: string, folder: string): ChildProcess {
  return spawnTied(`swift-${part}-server`, [join(folder, `${part}-server.conf`)])
}

function partConfig(part: string, port: number, folder: string, user: string): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
devices = ${folder}/node
mount_check = false
disable_fallocate = true
user = ${user}
workers = 0
log_level = ERROR
[pipeline:main]
pipeline = ${part}-server
[app:${part}-server]
use = egg:swift#${part}
recon_cache_path = ${folder}/cache
`
}

function proxyConfig(port: number, folder: string, user: string): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
user = ${user}
workers = 0
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats s3api tempauth bulk slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
dns_compliant_bucket_names = true
check_bucket_owner = false
min_segment_size = 5242880
[filter:tempauth]
use = egg:swift#tempauth
user_chat_test = chatsecretkey .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
`
}
