import { preferenceChoices } from '@parley/protocol/wire'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { Group } from '../ui/group.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { Tiles } from '../ui/tiles.tsx'
import { DensityPicture, FontPicture, ThemePicture } from './look-pictures.tsx'
import { Sample } from './sample.tsx'
import { TextSizes } from './text-sizes.tsx'

export function AppearanceSection() {
  const { preferences } = usePage()
  const { theme, density, fontFamily, ...now } = usePreferences()
  const words = useAllWords().settings.appearance
  return (
    <div className="flex flex-col gap-8">
      <Sample />
      <Tiles
        label={words.theme}
        value={theme}
        options={preferenceChoices.theme.map((value) => ({
          value,
          label: words.themes[value],
          picture: <ThemePicture theme={value} />,
        }))}
        onChange={(value) => preferences.change({ theme: value })}
      />
      <Tiles
        label={words.density}
        value={density}
        options={preferenceChoices.density.map((value) => ({
          value,
          label: words.densities[value],
          picture: <DensityPicture density={value} />,
        }))}
        onChange={(value) => preferences.change({ density: value })}
      />
      <Tiles
        label={words.font}
        value={fontFamily}
        options={preferenceChoices.fontFamily.map((value) => ({
          value,
          label: words.fonts[value],
          picture: <FontPicture font={value} />,
        }))}
        onChange={(value) => preferences.change({ fontFamily: value })}
      />
      <TextSizes />
      <Group title={words.messages}>
        <div className="flex flex-col gap-1">
          <SwitchRow
            label={words.showAvatars}
            checked={now.showAvatars}
            onChange={(showAvatars) => preferences.change({ showAvatars })}
          />
          <SwitchRow
            label={words.showTimestamps}
            checked={now.showTimestamps}
            onChange={(showTimestamps) => preferences.change({ showTimestamps })}
          />
          <SwitchRow
            label={words.colouredNames}
            note={words.colouredNamesNote}
            checked={now.colouredNames}
            onChange={(colouredNames) => preferences.change({ colouredNames })}
          />
          <SwitchRow
            label={words.motion}
            note={words.motionNote}
            checked={now.reducedMotion === 'on'}
            onChange={(on) => preferences.change({ reducedMotion: on ? 'on' : 'system' })}
          />
        </div>
      </Group>
    </div>
  )
}
