import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openStorage } from '../../platform/storage/open.ts'
import { openWorld, uploadOne } from '@parley/testkit'
import { expect, it, onTestFinished } from 'vitest'
import type { Statement } from '../../platform/postgres/statement.ts'
import { copyFiles } from './copy.ts'

it('all that is kept moves to another storage once, and what is not what it was is named', async () => {
  const world = await openWorld()
  const folder = mkdtempSync(join(tmpdir(), 'parley-storage-'))
  onTestFinished(async () => {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { database, settings, storage } = world.app.house
  const ada = await world.person()
  const words = ['one', 'two', 'three', 'four']
  for (const bytes of words) await uploadOne(world, ada, { name: `${bytes}.txt`, bytes })
  const statement: Statement<{ id: string }> = {
    name: 'test.ids',
    text: "select blob_id as id from files order by array_position(array['one.txt', 'two.txt', 'three.txt', 'four.txt'], name)",
  }
  const [changed = '', gone = '', ...well] = (await database.run(statement)).map(({ id }) => id)
  const placeOf = (id: string) => join(settings.PARLEY_DATA_DIR, 'files', id.slice(-2), id)
  writeFileSync(placeOf(changed), 'eno')
  rmSync(placeOf(gone))

  const to = await openStorage({ folder, s3: null })
  const copy = () => copyFiles(database, { from: storage, to })
  // Each is named as people know it.
  const lost = [`one.txt (${changed})`, `two.txt (${gone})`].toSorted((a, b) => a.slice(8).localeCompare(b.slice(8)))
  expect(await copy()).toEqual({ copied: 2, known: 0, lost })
  const read = async (id: string) => (await buffer((await to.get(id)) ?? Readable.from([]))).toString()
  expect(await Promise.all(well.map(read))).toEqual(words.slice(2))
  expect(await to.stat(changed)).toBeNull()
  expect(await copy()).toEqual({ copied: 0, known: 2, lost })
})
