/** More than anybody reads in a dialog, and as much as every browser lays out at once. */
const mostBytes = 256 * 1024

/** What stands in a text file, or the beginning of one that is very long. */
export async function readText(url: string): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const answer = await fetch(url)
  if (!answer.ok || answer.body === null) throw new Error(`The text did not come: ${answer.status}`)
  const reader = answer.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  while (length < mostBytes) {
    const { done, value } = await reader.read()
    if (done) return { text: text + decoder.decode(), isCut: false }
    length += value.length
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return { text, isCut: true }
}
