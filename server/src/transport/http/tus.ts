import { basePath, type Operation, type UploadView } from '@parley/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The protocol of tus.io: the operations on uploads, asked for and answered by headers. */
const version = '1.0.0'
const extensions = 'creation,expiration,termination'

/** Headers of answers that a script of another website may read. */
export const tusHeaders = [
  'tus-resumable',
  'tus-version',
  'upload-offset',
  'upload-length',
  'upload-expires',
  'location',
]

/** Whether somebody speaks it; who speaks another version of it is answered at once. */
export function hearTus({ dialect }: Pick<Operation, 'dialect'>, request: FastifyRequest, reply: FastifyReply) {
  const spoken = request.headers['tus-resumable']
  if (dialect !== 'tus' || spoken === undefined) return 'no'
  reply.header('tus-resumable', version)
  if (spoken === version) return 'yes'
  reply.header('tus-version', version)
  return 'other'
}

/** What the headers say, as fields of the operation. Where an upload goes on is always a header: the body is its bytes. */
export function readTus({ dialect, name, transfer }: Operation, { headers }: FastifyRequest) {
  if (transfer === 'append') return { offset: wholeNumber(headers['upload-offset']) }
  if (dialect === null || name !== 'uploads.create' || headers['tus-resumable'] === undefined) return {}
  const told = readMetadata(headers['upload-metadata'])
  return {
    size: wholeNumber(headers['upload-length']),
    name: told.get('filename') ?? told.get('name') ?? '',
    type: told.get('filetype') ?? told.get('type') ?? '',
  }
}

/** Says in headers what the body of an answer says otherwise. */
export function answerTus(reply: FastifyReply, { name, status, transfer }: Operation, answer: unknown): FastifyReply {
  if (typeof answer === 'object' && answer !== null && 'upload' in answer) {
    const { id, offset, size, expiresAt } = answer.upload as UploadView
    if (name === 'uploads.create') reply.header('location', `${basePath}/uploads/${id}`)
    const until = new Date(expiresAt).toUTCString()
    reply.headers({ 'upload-offset': offset, 'upload-length': size, 'upload-expires': until })
  }
  return transfer === 'append' ? reply.status(204).send() : reply.status(status).send(answer ?? undefined)
}

/** Where clients ask what is spoken here. */
export function mountTus(server: FastifyInstance, maxBytes: () => number): void {
  for (const url of [`${basePath}/uploads`, `${basePath}/uploads/:uploadId`]) {
    server.options(url, async (_request, reply) =>
      reply
        .status(204)
        .headers({
          'tus-resumable': version,
          'tus-version': version,
          'tus-extension': extensions,
          'tus-max-size': maxBytes(),
        })
        .send(),
    )
  }
}

/** Anything else is left for the parser to refuse. */
function wholeNumber(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Names and values in base64, as `filename aGVsbG8=,filetype dGV4dA==`. */
function readMetadata(header: string | string[] | undefined): ReadonlyMap<string, string> {
  const pairs = (typeof header === 'string' ? header : '').split(',').map((pair) => pair.trim().split(' '))
  return new Map(pairs.map(([key = '', value = '']) => [key.toLowerCase(), Buffer.from(value, 'base64').toString()]))
}
