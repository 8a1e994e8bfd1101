import { wideEncodingOf } from '@parley/protocol/wire'

/** More than anybody reads in a dialog, and as much as every browser lays out at once. */
const mostBytes = 256 * 1024

/** What stands in a text file, or the beginning of one that is very long. */
export async function readText(url: string): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const answer = await fetch(url)
  if (!answer.ok || answer.body === null) throw new Error(`The text did not come: ${answer.status}`)
  const reader = answer.body.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let length = 0; length < mostBytes; length += pieces.at(-1)?.length ?? 0) {
    const { done, value } = await reader.read()
    if (done) return { text: await decode(pieces, false), isCut: false }
    pieces.push(value)
  }
  await reader.cancel()
  return { text: await decode(pieces, true), isCut: true }
}

/** As it was written: by its mark, else as most write, else as older programs did. It may be cut within a character. */
async function decode(pieces: readonly Uint8Array<ArrayBuffer>[], isCut: boolean): Promise<string> {
  const bytes = new Uint8Array(await new Blob([...pieces]).arrayBuffer())
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes, { stream: isCut })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
