/** A bucket of a server that speaks S3. */
export interface S3Target {
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** Before every key, so that a bucket can be shared. */
  readonly prefix: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Whether browsers may be sent to the server itself, by links that are good for a minute. */
  readonly isDirect: boolean
}

const knownParts = ['region', 'tls', 'links']

/**
 * Reads `s3://key:secret@host:port/bucket/prefix?region=…&tls=off&links=direct`; null when it is something else. Signs in
 * key and secret that mean something in an address are encoded.
 */
export function readS3Target(text: string): S3Target | null {
  // The name of the scheme decides how an address is read, and this one is no web address to the standard.
  const url =
    text.startsWith('s3://') && URL.canParse(`https${text.slice(2)}`) ? new URL(`https${text.slice(2)}`) : null
  if (url === null || url.hash !== '') return null
  const [, bucket = '', ...folders] = url.pathname.split('/')
  const part = (name: string, otherwise: string) => url.searchParams.get(name) ?? otherwise
  const [tls, links] = [part('tls', 'on'), part('links', 'through')]
  const isWell =
    [...url.searchParams.keys()].every((name) => knownParts.includes(name)) &&
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) &&
    url.username !== '' &&
    url.password !== '' &&
    ['on', 'off'].includes(tls) &&
    ['through', 'direct'].includes(links)
  if (!isWell) return null
  const prefix = folders.filter((folder) => folder !== '').join('/')
  try {
    return {
      endpoint: `${tls === 'on' ? 'https' : 'http'}://${url.host}`,
      region: part('region', 'us-east-1'),
      bucket,
      prefix: prefix === '' ? '' : `${decodeURIComponent(prefix)}/`,
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      isDirect: links === 'direct',
    }
  } catch {
    return null
  }
}
