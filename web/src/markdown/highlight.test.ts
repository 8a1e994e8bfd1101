import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'

describe('telling the parts of code apart', () => {
  it('names what they are and loses nothing', async () => {
    const code = 'const a = "x<y" // note\nfunction go(n: number) { return `${n + 1}` }'
    const pieces = await highlight(code, 'TS')
    expect(pieces?.map(({ text }) => text).join('')).toBe(code)
    expect(pieces).toContainEqual({ text: 'const', scope: 'keyword' })
    expect(pieces).toContainEqual({ text: '"x<y"', scope: 'string' })
    expect(pieces).toContainEqual({ text: 'go', scope: 'title' })
  })

  it('goes into languages within others', async () => {
    const code = '<p>x</p><script>let a = 1</script><style>p { color: red }</style>'
    const pieces = await highlight(code, 'html')
    expect(pieces?.map(({ text }) => text).join('')).toBe(code)
  })

  it.each(['', 'klingon', 'constructor', '__proto__'])('colours nothing in %j', async (language) => {
    expect(await highlight('const a = 1', language)).toBeNull()
  })
})
