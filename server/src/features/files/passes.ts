import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a link opens, to whom, and until when. */
export interface FileLink {
  readonly sessionId: string
  readonly fileId: string
  readonly variant: string
  readonly expiresAt: Date
}

/**
 * Signs what stands for a token where none can be sent, as in the address of a picture. A pass says who asks and nothing of
 * what they may see: that is looked up whenever it is used, and it is good only as long as the session it names.
 */
export class FilePasses {
  readonly #keys: readonly Uint8Array[]

  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', 'parley file pass', 32)))
  }

  /** For the cookie of a browser: any file, by its session. */
  forSession(sessionId: string): string {
    return `${sessionId}.${this.#sign(`session ${sessionId}`)}`
  }

  /** The session of such a pass; null when it is not ours. */
  sessionOf(pass: string): string | null {
    const [sessionId = '', signature = ''] = pass.split('.')
    return this.#isOurs(`session ${sessionId}`, signature) ? sessionId : null
  }

  forLink(link: FileLink): string {
    const until = Math.floor(link.expiresAt.getTime() / 1000)
    return `${link.sessionId}.${until}.${this.#sign(linkText(link, until))}`
  }

  /** The session of a link to just this; null when it is not ours, is for something else, or is over. */
  sessionOfLink(
    pass: string,
    { fileId, variant, now }: Omit<FileLink, 'sessionId' | 'expiresAt'> & { readonly now: Date },
  ) {
    const [sessionId = '', until = '', signature = ''] = pass.split('.')
    const isOurs = this.#isOurs(linkText({ sessionId, fileId, variant }, Number(until)), signature)
    return isOurs && Number(until) * 1000 > now.getTime() ? sessionId : null
  }

  #sign(text: string, key = this.#keys[0]): string {
    if (key === undefined) throw new Error('a place needs a secret')
    return createHmac('sha256', key).update(text).digest('base64url')
  }

  #isOurs(text: string, signature: string): boolean {
    const given = Buffer.from(signature)
    return this.#keys.some((key) => {
      const right = Buffer.from(this.#sign(text, key))
      return right.length === given.length && timingSafeEqual(right, given)
    })
  }
}

function linkText({ sessionId, fileId, variant }: Omit<FileLink, 'expiresAt'>, until: number): string {
  return `link ${sessionId} ${fileId} ${variant} ${until}`
}
