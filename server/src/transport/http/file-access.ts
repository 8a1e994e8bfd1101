import { basePath } from '@parley/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../features/house.ts'
import type { IncomingCall } from '../dispatch.ts'
import { readCookie, securityOf } from './cookies.ts'
import { bearerToken } from './input.ts'

type Identity = IncomingCall['identity']

/**
 * Who asks for bytes. A picture on a page cannot send a token: there the browser sends a cookie that is good for reading
 * files and nothing else, or the address itself holds a link that was made for one person and one file.
 */
export class FileAccess {
  readonly #name: string
  readonly #attributes: string
  readonly #house: House

  constructor(placeId: string, house: House) {
    const { prefix, suffix } = securityOf(house.settings)
    this.#name = `${prefix}parley_files_${placeId.slice(-12)}`
    this.#attributes = `Path=${basePath}/files; HttpOnly; SameSite=Strict${suffix}`
    this.#house = house
  }

  identify(request: FastifyRequest, input: Readonly<Record<string, unknown>>): Identity {
    const { clock, filePasses } = this.#house
    const { authorization, cookie } = request.headers
    if (authorization !== undefined) return { accessToken: bearerToken(authorization) }
    const { fileId = input['exportId'], link, variant = '' } = input
    if (typeof link === 'string') {
      const isOne = typeof fileId === 'string' && typeof variant === 'string'
      return identityOf(isOne ? filePasses.sessionOfLink(link, { fileId, variant, now: clock.now() }) : null)
    }
    const pass = readCookie(cookie, this.#name)
    return pass === null ? { accessToken: null } : identityOf(filePasses.sessionOf(pass))
  }

  /** To the session of an access token that has just been made. */
  async grant(reply: FastifyReply, accessToken: string, maxAgeSeconds: number): Promise<void> {
    const { sessionId } = await this.#house.accessTokens.verify(accessToken)
    const pass = this.#house.filePasses.forSession(sessionId)
    reply.header('set-cookie', `${this.#name}=${pass}; ${this.#attributes}; Max-Age=${maxAgeSeconds}`)
  }

  withdraw(reply: FastifyReply): void {
    reply.header('set-cookie', `${this.#name}=; ${this.#attributes}; Max-Age=0`)
  }
}

/** A pass that is not ours is counted and refused like a token that is wrong. */
function identityOf(sessionId: string | null): Identity {
  return sessionId === null ? { accessToken: '' } : { sessionId }
}
