import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { preferenceChoices } from '@parley/protocol/wire'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { type SkinTone, withTone } from './tones.ts'

/** Which skin tone hands and people have. */
export function SkinTones() {
  const { preferences } = usePage()
  const { skinTone } = usePreferences()
  const { emoji: words } = useAllWords()
  return (
    <RadioGroup
      aria-label={words.tone}
      className="ms-auto flex"
      value={skinTone}
      onValueChange={(tone: SkinTone) => preferences.change({ skinTone: tone })}
    >
      {preferenceChoices.skinTone.map((tone) => (
        <Radio.Root
          key={tone}
          value={tone}
          className="skin-tone"
          aria-label={words.tones[tone]}
          title={words.tones[tone]}
        >
          <span aria-hidden>{withTone('✋', tone)}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
