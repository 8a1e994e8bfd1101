import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { createForm } from './form.ts'

const taken = new ParleyError({ code: 'CONFLICT', reason: 'username_taken', message: 'Taken.' })

function world(answer: () => Promise<void> = async () => {}) {
  const sent: unknown[] = []
  const form = createForm({
    initial: { name: '', note: '' },
    check: ({ name }) => (name.trim() === '' ? { name: 'Write a name.' } : {}),
    async send(values) {
      sent.push(values)
      await answer()
      return { ...values, note: values.note.trim() }
    },
    now: () => 1_000,
    explain: (error) => (error === taken ? { name: 'Taken.' } : {}),
  })
  return { form, sent }
}

describe('a form', () => {
  it('says nothing about a field before the person has left it', () => {
    const { form } = world()
    form.change('note', 'x')
    expect(form.getSnapshot().problems).toEqual({})
    form.change('name', ' ')
    form.leave('name')
    expect(form.getSnapshot().problems).toEqual({ name: 'Write a name.' })
    form.change('name', 'ada')
    expect(form.getSnapshot().problems).toEqual({})
  })

  it('reproaches nobody who left a field as it was', async () => {
    const { form } = world()
    form.leave('name')
    expect(form.getSnapshot().problems).toEqual({})
    await form.submit()
    expect(form.getSnapshot().problems).toEqual({ name: 'Write a name.' })
  })

  it('holds back what is wrong and tells all of it', async () => {
    const { form, sent } = world()
    await form.submit()
    expect(sent).toEqual([])
    expect(form.getSnapshot()).toMatchObject({ problems: { name: 'Write a name.' }, setbacks: 1, phase: 'editing' })
  })

  it('sends once, however often it is submitted meanwhile', async () => {
    let finish = () => {}
    const { form, sent } = world(() => new Promise((done) => (finish = done)))
    form.change('name', 'ada')
    const first = form.submit()
    await form.submit()
    expect(form.getSnapshot().phase).toBe('sending')
    finish()
    await first
    expect(sent).toEqual([{ name: 'ada', note: '' }])
    expect(form.getSnapshot()).toMatchObject({ phase: 'editing', dirty: false, setbacks: 0 })
  })

  it('keeps what was typed when sending fails', async () => {
    const gone = ParleyError.unreachable('unreachable', null)
    const { form } = world(() => Promise.reject(gone))
    form.change('name', 'ada')
    form.change('note', 'long text')
    await form.submit()
    expect(form.getSnapshot()).toMatchObject({
      values: { name: 'ada', note: 'long text' },
      failure: gone,
      setbacks: 1,
      dirty: true,
    })
  })

  it('knows from when on it may be sent again, where the server says so', async () => {
    const limited = new ParleyError({
      code: 'RATE_LIMIT_EXCEEDED',
      reason: 'too_many_requests',
      message: 'Wait.',
      retryAfterMs: 5_000,
    })
    const { form } = world(() => Promise.reject(limited))
    form.change('name', 'ada')
    await form.submit()
    expect(form.getSnapshot().retryAt).toBe(6_000)
  })

  it('shows what the server refuses at its field until that field changes', async () => {
    const { form, sent } = world(() => Promise.reject(taken))
    form.change('name', 'ada')
    await form.submit()
    form.change('note', 'x')
    expect(form.getSnapshot().problems).toEqual({ name: 'Taken.' })
    await form.submit()
    expect(sent).toHaveLength(1)
    form.change('name', 'ida')
    expect(form.getSnapshot().problems).toEqual({})
    await form.submit()
    expect(sent).toHaveLength(2)
  })

  it('takes over what counts as saved, unless the person has typed on', async () => {
    const { form } = world()
    form.change('name', 'ada')
    form.change('note', ' x ')
    await form.submit()
    expect(form.getSnapshot()).toMatchObject({ values: { name: 'ada', note: 'x' }, dirty: false })
    form.change('note', ' y ')
    const sending = form.submit()
    form.change('note', ' y and more ')
    await sending
    expect(form.getSnapshot()).toMatchObject({ values: { note: ' y and more ' }, dirty: true })
  })

  it('knows whether anything is unsaved', async () => {
    const { form } = world()
    form.change('name', 'ada')
    expect(form.getSnapshot().dirty).toBe(true)
    form.change('name', '')
    expect(form.getSnapshot().dirty).toBe(false)
    form.change('name', 'ada')
    form.reset({ name: 'ada', note: '' })
    expect(form.getSnapshot().dirty).toBe(false)
  })
})
