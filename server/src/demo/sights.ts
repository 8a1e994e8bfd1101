import type { Scene } from './scenery.ts'

/** Something that somebody shows the others. */
export type DemoFile =
  | { readonly name: string; readonly alt: string; readonly scene: Scene }
  | { readonly name: string; readonly alt: string; readonly text: string }

/** What was shown in a room, and how long before now. */
export interface Sight {
  readonly key: string
  readonly who: string
  readonly hoursAgo: number
  readonly text: string
  readonly files: readonly DemoFile[]
}

const views = {
  dawn: {
    name: 'pier-at-dawn.jpg',
    alt: 'The lighthouse at dawn; a small boat sails towards a sun that has just risen.',
    scene: 'dawn',
  },
  noon: { name: 'pier-at-noon.jpg', alt: 'The lighthouse at noon, with two boats on a blue sea.', scene: 'noon' },
  evening: {
    name: 'pier-in-the-evening.jpg',
    alt: 'Sunset at the pier, the lamp already lit, a dark sail on the horizon.',
    scene: 'evening',
  },
  night: {
    name: 'pier-by-night.jpg',
    alt: 'The beam of the lighthouse among the stars, the moon on the water.',
    scene: 'night',
  },
} as const satisfies Readonly<Record<Scene, DemoFile>>

const watches = `Watches of the week

Monday     Mara     20:00 to 02:00
Tuesday    Tomás    20:00 to 02:00
Wednesday  晓雨     20:00 to 02:00
Thursday   Mara     20:00 to 02:00
Friday     nobody: soup

The key hangs behind the blue door. Write down when the lamp is lit and when it is out.
`

const lampLog = [
  'time,turns per minute,current in A',
  '20:00,2.0,4.1',
  '22:00,2.0,4.0',
  '00:00,1.9,4.4',
  '02:00,2.0,4.1',
]

export const demoSights: readonly Sight[] = [
  { key: 'harbour', who: 'noa', hoursAgo: 13, text: 'Last night, from the end of the pier.', files: [views.night] },
  {
    key: 'harbour',
    who: 'claire',
    hoursAgo: 0.4,
    text: 'One day, one place, one patient photographer 📷',
    files: [views.dawn, views.noon, views.evening],
  },
  { key: 'weather', who: 'xiaoyu', hoursAgo: 29, text: '今早的天空', files: [views.dawn] },
  {
    key: 'lamp-works',
    who: 'olena',
    hoursAgo: 8,
    text: 'Current of the lamp, last night. Look at **midnight**.',
    files: [{ name: 'lamp-log.csv', alt: '', text: `${lampLog.join('\n')}\n` }],
  },
  { key: 'keepers', who: 'mara', hoursAgo: 52, text: '', files: [{ name: 'watches.txt', alt: '', text: watches }] },
]
