import { isIP } from 'node:net'
import { type PasswordPolicy, type RateLimit, type RateLimitName, rateLimits, sizes } from '@parley/protocol'
import { type LogLevel, logLevels } from '../platform/log.ts'
import { readS3Target, type S3Target } from '../platform/storage/s3-target.ts'

/** A value that cannot be used; the message says what is expected and never repeats the value. */
export class BadValue extends Error {
  override readonly name = 'BadValue'
}

export interface Setting<T> {
  /** One sentence for the operator's manual. */
  readonly about: string
  /** What holds when the setting is absent, in the words of the manual. */
  readonly fallback: string
  readonly absent: T
  readonly parse: (text: string) => T
}

function setting<T>(about: string, fallback: string, absent: T, parse: (text: string) => T): Setting<T> {
  return { about, fallback, absent, parse }
}

function expected(what: string): never {
  throw new BadValue(`expected ${what}`)
}

/** A setting that a later version understands; to ignore it would promise something that is not so. */
function notYet(about: string): Setting<null> {
  return setting(about, 'unset', null, () => {
    throw new BadValue('this version of Parley cannot use it yet; unset it')
  })
}

function choice<const C extends readonly string[]>(choices: C): (text: string) => C[number] {
  return (text) => choices.find((value) => value === text) ?? expected(`one of ${choices.join(', ')}`)
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    return /^\d+$/.test(text) && value >= min && value <= max ? value : expected(`a whole number from ${min} to ${max}`)
  }
}

function url(protocols: readonly string[]): (text: string) => URL {
  return (text) => {
    const parsed = URL.canParse(text) ? new URL(text) : null
    const schemes = protocols.map((protocol) => `${protocol}://`).join(' or ')
    return parsed !== null && protocols.includes(parsed.protocol.slice(0, -1))
      ? parsed
      : expected(`a URL that begins with ${schemes}`)
  }
}

function origin(text: string): string {
  const parsed = url(['http', 'https'])(text)
  const plain = parsed.pathname === '/' && parsed.search === '' && parsed.hash === '' && parsed.username === ''
  return plain ? parsed.origin : expected('only scheme, host and port, such as https://chat.example.org')
}

function list<T>(parse: (text: string) => T): (text: string) => readonly T[] {
  return (text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(parse)
}

function host(text: string): string {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)
    ? text
    : expected('a host name or an address')
}

function proxy(text: string): string {
  const [address = '', bits] = text.split('/')
  const family = isIP(address)
  if (text === 'loopback') return text
  if (family === 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))) {
    return expected('addresses, networks such as 10.0.0.0/8, or loopback, separated by commas')
  }
  return text
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function scannerUrl(text: string): URL {
  const parsed = URL.canParse(text) ? new URL(text) : null
  const isWell =
    parsed?.protocol === 'unix:'
      ? parsed.hostname === '' && parsed.pathname.length > 1
      : parsed?.protocol === 'tcp:' && parsed.hostname !== ''
  return parsed !== null && isWell
    ? parsed
    : expected('tcp:// with a host and a port up to 65535, or unix:/// with a path')
}

/** One server, or several nodes of one cluster, which has no numbered databases. */
function redisNodes(text: string): readonly URL[] {
  const nodes = list(url(['redis', 'rediss']))(text)
  const paths = nodes.length > 1 ? /^\/?$/ : /^\/?\d*$/
  const isWell = nodes.every(
    (node) =>
      node.host !== '' &&
      paths.test(node.pathname) &&
      node.search + node.hash === '' &&
      isEncoded(node.username + node.password),
  )
  const isOneKind = new Set(nodes.map(({ protocol }) => protocol)).size === 1
  return isWell && isOneKind
    ? nodes
    : expected('redis:// or rediss:// with a host, such as redis://host:6379/0; nodes of a cluster separated by commas')
}

/** At least as long as the hash it keys, in characters that survive every shell and file. */
function secrets(text: string): readonly string[] {
  const found = list((item) => item)(text)
  const long = found.length > 0 && found.every((secret) => secret.length >= 32 && /^[\x21-\x7e]+$/.test(secret))
  return long
    ? found
    : expected('at least 32 printable characters; several secrets are separated by commas, the current one first')
}

function passwordPolicy(text: string): PasswordPolicy {
  const match = /^(mixed|length)(?::(\d+))?$/.exec(text)
  const minLength = match?.[2] === undefined ? (match?.[1] === 'length' ? 12 : 8) : Number(match[2])
  if (match === null || minLength < 6 || minLength > 64)
    return expected('mixed or length, with an optional minimum of 6 to 64 such as length:12')
  return { kind: match[1] === 'length' ? 'length' : 'mixed', minLength }
}

/** The rate limits in force; null when the operator has switched them off. */
export type Limits = Readonly<Record<RateLimitName, RateLimit>> | null

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

function secondsOrOff(text: string): number | null {
  if (text === 'off') return null
  const [, length, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  const seconds = Number(length ?? 0) * (unitSeconds[unit] ?? 0)
  return seconds > 0 ? seconds : expected('off, or a length such as 30s, 15m, 1h or 7d')
}

function limits(text: string): Limits {
  if (text === 'off') return null
  const overrides = list((item): [RateLimitName, RateLimit] => {
    const [, name = '', points, length, unit = 's'] = /^(\w+)=(\d+)\/(\d+)?([smhd])$/.exec(item) ?? []
    const seconds = Number(length ?? 1) * (unitSeconds[unit] ?? 1)
    if (!Object.hasOwn(rateLimits, name) || Number(points) < 1 || seconds < 1) {
      const names = Object.keys(rateLimits).join(', ')
      return expected(`off, or limits such as login=10/15m separated by commas; the names are ${names}`)
    }
    return [name as RateLimitName, { points: Number(points), seconds }]
  })(text)
  return { ...rateLimits, ...Object.fromEntries(overrides) }
}

const roles = ['web', 'worker'] as const
export type Role = (typeof roles)[number]

function someRoles(text: string): readonly Role[] {
  const found = list(choice(roles))(text)
  return found.length > 0 && new Set(found).size === found.length ? found : expected('web, worker, or both')
}

const byteUnits: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 }

/** An amount of bytes, such as `512KB` or `10MB`. */
function bytes(max: number): (text: string) => number {
  return (text) => {
    const [, amount = '', unit = ''] = /^(\d+)\s*(KB|MB|GB|TB)$/i.exec(text) ?? []
    const value = Number(amount) * (byteUnits[unit.toUpperCase()] ?? 0)
    return value > 0 && value <= max ? value : expected('an amount such as 512KB, 10MB or 2GB')
  }
}

const bytesOrOff = (text: string) => (text === 'off' ? null : bytes(1024 ** 5)(text))

function mediaType(text: string): string {
  return /^(\*\/\*|[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*))$/i.test(text)
    ? text.toLowerCase()
    : expected('media types such as image/*, application/pdf, separated by commas')
}

const usualFileTypes: readonly string[] = [
  'image/*',
  'audio/*',
  'video/*',
  'text/*',
  'application/json',
  'application/xml',
  'application/pdf',
  'application/rtf',
  'application/epub+zip',
  'application/zip',
  'application/gzip',
  'application/x-tar',
  'application/x-7z-compressed',
  'application/zstd',
  'application/x-xz',
  'application/x-bzip2',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]

const onOff = (text: string) => choice(['on', 'off'])(text) === 'on'

const defaultPolicy: PasswordPolicy = { kind: 'mixed', minLength: 8 }

/** Every setting there is. The page `docs/operate/settings.md` lists the same names, held to that by a check. */
export const settingsTable = {
  PORT: setting('The port to listen on; 0 lets the system choose.', '3000', 3000, integer(0, 65_535)),
  HOST: setting('The address to listen on; 0.0.0.0 for all of IPv4.', '127.0.0.1', '127.0.0.1', host),
  PARLEY_DATA_DIR: setting(
    'The folder for everything that must survive a restart.',
    './data',
    './data',
    (text) => text,
  ),
  PARLEY_NAME: setting('What the place is called.', 'Parley', 'Parley', (text) =>
    /^[^\p{C}]{1,60}$/u.test(text) ? text : expected('1 to 60 characters on one line'),
  ),
  PARLEY_PUBLIC_URL: setting<string | null>(
    'The address people open, such as `https://chat.example.org`. With https, cookies become Secure and HSTS is sent.',
    'the address of each request',
    null,
    origin,
  ),
  PARLEY_CORS_ORIGINS: setting<readonly string[]>(
    'Other websites whose scripts may call the API with a token, separated by commas.',
    'none',
    [],
    list(origin),
  ),
  PARLEY_TRUSTED_PROXIES: setting<readonly string[]>(
    'Proxies whose word is taken for the address of a caller: addresses, networks or `loopback`.',
    'none',
    [],
    list(proxy),
  ),
  PARLEY_GUESTS: setting('Whether people may come in without an account: on or off.', 'on', true, onOff),
  PARLEY_REGISTRATION: setting<'open' | 'invite' | 'closed'>(
    'Who may create an account: `open`, `invite` or `closed`. The first account can always be created.',
    'open',
    'open',
    choice(['open', 'invite', 'closed']),
  ),
  PARLEY_ROOM_CREATION: setting<'accounts' | 'moderators' | 'admins'>(
    'Who may create rooms: everybody with an account, or only moderators or administrators of the place.',
    'accounts',
    'accounts',
    choice(['accounts', 'moderators', 'admins']),
  ),
  PARLEY_BOTS: setting<'admins' | 'accounts'>(
    'Who may make bots: `admins` or everybody with an account, `accounts`.',
    'admins',
    'admins',
    choice(['admins', 'accounts']),
  ),
  PARLEY_PASSWORD_POLICY: setting(
    'What a password must have: `mixed` kinds of characters or only a `length`, with a minimum such as `length:12`.',
    'mixed:8',
    defaultPolicy,
    passwordPolicy,
  ),
  PARLEY_LIMITS: setting<Limits>(
    'Rate limits that differ from the usual, such as `login=10/15m,register=20/1h`; `off` for load tests.',
    'the usual limits',
    rateLimits,
    limits,
  ),
  PARLEY_SECRET: setting<readonly string[] | null>(
    'What tokens are signed with. Several, separated by commas: the first signs, all are accepted.',
    'generated into the data folder',
    null,
    secrets,
  ),
  PARLEY_METRICS_TOKEN: setting<string | null>(
    'With this bearer token `/metrics` answers any address.',
    'only to this machine',
    null,
    (text) => (/^[\x21-\x7e]{16,}$/.test(text) ? text : expected('at least 16 printable characters')),
  ),
  LOG_LEVEL: setting<LogLevel | null>(
    'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    'warn in a terminal, else info',
    null,
    choice(logLevels),
  ),
  DATABASE_URL: setting<string | null>(
    'An external PostgreSQL, 15 to 18.',
    'an embedded PostgreSQL in the data folder',
    null,
    (text) => (url(['postgres', 'postgresql'])(text), text),
  ),
  REDIS_URL: setting<readonly URL[] | null>(
    'A Redis 7 or newer that the nodes of one place talk through; nodes of a cluster are separated by commas.',
    'this process is the only node',
    null,
    redisNodes,
  ),
  DATABASE_REPLICA_URL: notYet('A replica to read from.'),
  PARLEY_EDIT_WINDOW: setting<number | null>(
    'For how long after it was said a message can be edited by its author, such as `15m`; `off` for ever.',
    'off',
    null,
    secondsOrOff,
  ),
  PARLEY_DELETION_DAYS: setting(
    'For how many days somebody who deleted their account can take that back.',
    '14',
    14,
    integer(0, 365),
  ),
  PARLEY_FILE_SIZE: setting('The largest file that is taken.', '10MB', 10 * 1024 ** 2, bytes(1024 ** 4)),
  PARLEY_FILES_PER_MESSAGE: setting('How many files one message can carry.', '5', 5, integer(1, sizes.filesMax)),
  PARLEY_FILE_TYPES: setting<readonly string[]>(
    'Which files are taken, by what their bytes say they are: media types such as `image/*`, separated by commas; `*/*` for all.',
    'pictures, sound, film, text, documents and archives',
    usualFileTypes,
    list(mediaType),
  ),
  PARLEY_FILE_QUOTA: setting<number | null>(
    'How much the files of one person may come to, such as `2GB`; `off` for no bound.',
    '1GB',
    1024 ** 3,
    bytesOrOff,
  ),
  PARLEY_FILE_QUOTA_GUEST: setting<number | null>(
    'How much the files of one guest may come to; never more than those of anybody else.',
    '100MB',
    100 * 1024 ** 2,
    bytesOrOff,
  ),
  PARLEY_FILE_QUOTA_PLACE: setting<number | null>(
    'How much all files of the place may come to.',
    'off',
    null,
    bytesOrOff,
  ),
  STORAGE_URL: setting<S3Target | null>(
    'A bucket for files, such as `s3://key:secret@host:port/bucket?region=eu-central-1`; `tls=off` without TLS, `links=direct` to send browsers there.',
    'a folder in the data folder',
    null,
    (text) =>
      readS3Target(text) ??
      expected('s3://key:secret@host:port/bucket, with region, tls=off and links=direct where needed'),
  ),
  STORAGE_URL_BEFORE: setting<S3Target | null>(
    'Where files were kept before: what `--copy-files` copies from.',
    'a folder in the data folder',
    null,
    (text) => readS3Target(text) ?? expected('an address like that of STORAGE_URL'),
  ),
  SMTP_URL: notYet('A mail server.'),
  CLAMAV_URL: setting<URL | null>(
    'A ClamAV that looks at every file before anybody gets it: `tcp://host:3310`, or `unix:///run/clamav/clamd.ctl`.',
    'files are not scanned',
    null,
    scannerUrl,
  ),
  PARLEY_SCAN_UNAVAILABLE: setting<'hold' | 'allow'>(
    'What becomes of files that cannot be scanned, because ClamAV is away or they are too large for it: `hold` them back or `allow` them.',
    'hold',
    'hold',
    choice(['hold', 'allow']),
  ),
  PARLEY_LINK_PREVIEWS: setting(
    'Whether the server looks at what messages link to, to show a preview: on or off.',
    'on',
    true,
    onOff,
  ),
  PARLEY_ROLES: setting<readonly Role[]>(
    'What this process does: `web` serves people, `worker` does what is done in the background.',
    'web,worker',
    roles,
    someRoles,
  ),
} as const

export type SettingName = keyof typeof settingsTable
