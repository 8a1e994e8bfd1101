import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stillOf } from './image.ts'
import { type Made, nothingMade, type Order } from './order.ts'
import { runTool } from './tools.ts'

const mostMs = 15_000

/** The first page, as a picture. */
export async function makePdf({ from, into }: Order): Promise<Made> {
  const page = join(into, 'page')
  await runTool('pdftoppm', ['-f', '1', '-l', '1', '-singlefile', '-scale-to', '1280', '-png', from, page], mostMs)
  return existsSync(`${page}.png`) ? { ...nothingMade, ...(await stillOf(`${page}.png`, into)) } : nothingMade
}
