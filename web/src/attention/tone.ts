import type { Preferences } from '@parley/protocol/wire'

type SoundName = Preferences['soundName']

interface Note {
  readonly pitch: number
  readonly afterSeconds: number
  readonly type: OscillatorType
}

/** Short and soft. They are made on the spot: nothing to download, and silent until asked for. */
const sounds: Record<SoundName, readonly Note[]> = {
  chime: [
    { pitch: 587.33, afterSeconds: 0, type: 'sine' },
    { pitch: 880, afterSeconds: 0.12, type: 'sine' },
  ],
  drop: [
    { pitch: 1046.5, afterSeconds: 0, type: 'sine' },
    { pitch: 698.46, afterSeconds: 0.09, type: 'sine' },
  ],
  knock: [
    { pitch: 196, afterSeconds: 0, type: 'triangle' },
    { pitch: 196, afterSeconds: 0.16, type: 'triangle' },
  ],
}

export async function playTone(name: SoundName): Promise<void> {
  const context = new AudioContext()
  await context.resume()
  const played = sounds[name].map((note) => play(context, note))
  await new Promise((done) => played.at(-1)?.addEventListener('ended', done))
  await context.close()
}

function play(context: AudioContext, { pitch, afterSeconds, type }: Note): OscillatorNode {
  const start = context.currentTime + afterSeconds
  const end = start + 0.5
  const oscillator = new OscillatorNode(context, { type, frequency: pitch })
  const loudness = new GainNode(context, { gain: 0 })
  loudness.gain.setValueAtTime(0, start)
  loudness.gain.linearRampToValueAtTime(0.15, start + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.001, end)
  oscillator.connect(loudness).connect(context.destination)
  oscillator.start(start)
  oscillator.stop(end)
  return oscillator
}
