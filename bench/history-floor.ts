import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * The floor for `history`: the same rows of the same database by one statement, put into JSON as they are, over plain HTTP. Nobody is
 * asked who they are, and there are no replies, reactions or files.
 */
const sql = new pg.Client({ host: process.env['FLOOR_SOCKET'], port: 5432, user: 'parley', database: 'postgres' })
await sql.connect()

const page = `select m.id, m.room_id, m.seq, m.rev, m.kind, m.content, m.nonce, m.created_at, m.edited_at, m.deleted_at,
    a.id as author_id, a.username, a.display_name, a.kind as author_kind
  from messages m join accounts a on a.id = m.author_id where m.room_id = $1 and m.seq < $2 order by m.seq desc limit 50`

async function answer(path: string, response: ServerResponse): Promise<void> {
  const [, room, seq] = path.split('/')
  const { rows } = await sql.query({ name: 'page', text: page, values: [room, seq] })
  response.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
}

const server = createServer((request, response) => void answer(request.url ?? '', response))
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`)
})
process.once('SIGTERM', () => {
  server.close()
  void sql.end()
})
