import { NameMark } from '../ui/name-mark.tsx'

/** Each tile is a shape, a colour of the pane and how often it is turned by a quarter. */
const tiles: readonly (readonly [
  shape: 'speech' | 'quarter' | 'circle' | 'half' | 'ring',
  colour: number,
  turns: number,
])[] = [
  ['quarter', 2, 0],
  ['speech', 1, 0],
  ['half', 2, 1],
  ['quarter', 1, 2],
  ['speech', 5, 0],
  ['circle', 3, 0],
  ['quarter', 2, 3],
  ['ring', 2, 0],
  ['half', 1, 2],
  ['quarter', 4, 1],
  ['speech', 2, 1],
  ['half', 5, 3],
  ['ring', 2, 0],
  ['half', 2, 0],
  ['speech', 3, 1],
  ['quarter', 2, 1],
  ['quarter', 1, 2],
  ['speech', 2, 0],
  ['circle', 4, 0],
  ['speech', 1, 1],
]

const columns = 4
const paths = {
  speech: 'M6 94V50a44 44 0 1 1 44 44Z',
  quarter: 'M0 100V0a100 100 0 0 1 100 100Z',
  circle: 'M50 16a34 34 0 1 1 0 68 34 34 0 0 1 0-68Z',
  half: 'M0 0h100v50a50 50 0 0 1-100 0Z',
  ring: 'M50 12a38 38 0 1 1 0 76 38 38 0 0 1 0-76Zm0 20a18 18 0 1 0 0 36 18 18 0 0 0 0-36Z',
}

export interface DoorPaneProps {
  readonly name: string
  readonly motto: string
}

/** The picture beside the door: many voices, cut from the shape of the mark. */
export function DoorPane({ name, motto }: DoorPaneProps) {
  return (
    <aside className="relative hidden overflow-hidden bg-pane text-on-pane lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col">
      <svg
        viewBox="0 0 400 500"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden
        className="absolute inset-0 size-full"
      >
        {tiles.map(([shape, colour, turns], at) => {
          const [x, y] = [at % columns, Math.floor(at / columns)]
          return (
            <path
              key={`${x} ${y}`}
              d={paths[shape]}
              fill={`var(--pane-${colour})`}
              transform={`translate(${x * 100} ${y * 100}) rotate(${turns * 90} 50 50)`}
            />
          )
        })}
      </svg>
      <div className="relative mt-auto flex flex-col gap-2 border-t border-on-pane/25 bg-pane p-10">
        <div className="flex min-w-0 items-center gap-4">
          <span className="grid size-12 flex-none place-items-center rounded-md bg-sheet">
            <NameMark />
          </span>
          <p className="line-clamp-2 min-w-0 pb-1 font-display text-3xl leading-[1.25] font-semibold">{name}</p>
        </div>
        <p className="text-lg">{motto}</p>
      </div>
    </aside>
  )
}
