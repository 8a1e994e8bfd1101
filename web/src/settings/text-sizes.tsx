import { textSizes } from '@parley/protocol/wire'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { Group } from '../ui/group.tsx'
import { SizeSlider } from '../ui/size-slider.tsx'

const names = ['interfaceSize', 'messageSize', 'memberListSize'] as const

export function TextSizes() {
  const { preferences } = usePage()
  const now = usePreferences()
  const words = useAllWords().settings.appearance
  return (
    <Group title={words.sizes}>
      {names.map((name) => (
        <SizeSlider
          key={name}
          label={words[name]}
          value={now[name]}
          min={textSizes.min}
          max={textSizes.max}
          format={words.pixels}
          onChange={(size) => preferences.change({ [name]: size })}
        />
      ))}
    </Group>
  )
}
