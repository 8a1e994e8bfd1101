import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * The floor for `administration`: fifty rows of the audit log before a number, by its primary key, put into JSON as they are, over plain
 * HTTP. Nobody is asked who they are.
 */
const sql = new pg.Client({ host: process.env['FLOOR_SOCKET'], port: 5432, user: 'parley', database: 'postgres' })
await sql.connect()

const page = 'select n, at, actor_name, act, target_name, details from audit where n < $1 order by n desc limit 50'

async function answer(path: string, response: ServerResponse): Promise<void> {
  const { rows } = await sql.query({ name: 'page', text: page, values: [path.slice(1)] })
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
