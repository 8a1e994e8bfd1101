/** Two soft notes, a fifth apart. They are made on the spot: nothing to download, and silent until asked for. */
export async function playTone(): Promise<void> {
  const context = new AudioContext()
  await context.resume()
  const [first, second] = [587.33, 880]
  note(context, first, 0)
  await new Promise((done) => note(context, second, 0.12).addEventListener('ended', done))
  await context.close()
}

function note(context: AudioContext, pitch: number, afterSeconds: number): OscillatorNode {
  const start = context.currentTime + afterSeconds
  const end = start + 0.5
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: pitch })
  const loudness = new GainNode(context, { gain: 0 })
  loudness.gain.setValueAtTime(0, start)
  loudness.gain.linearRampToValueAtTime(0.15, start + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.001, end)
  oscillator.connect(loudness).connect(context.destination)
  oscillator.start(start)
  oscillator.stop(end)
  return oscillator
}
