import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/group.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { createPlaceSettings, type LiveSettings, type PlaceSettings } from './place-settings.ts'
import { ChosenSetting, SwitchedSetting } from './setting-choice.tsx'
import { WrittenSetting } from './setting-text.tsx'
import { amount, mediaTypes, megabytes, megabytesOrNone, name } from './written-values.ts'

const registrations = ['open', 'invite', 'closed'] as const
const creators = ['accounts', 'moderators', 'admins'] as const
const botMakers = ['accounts', 'admins'] as const
const windows = ['900', '3600', '86400', '604800', 'none'] as const

/** What can be set while the place runs. It holds at once, everywhere. */
export function PlaceSettingsSection() {
  const page = usePage()
  const words = useAdminWords()
  const [settings] = useState(() => createPlaceSettings(page))
  const load = useWatch(settings.found)
  useEffect(() => void settings.found.reload(), [settings])
  if (load.state === 'loading') return <SkeletonRows count={5} />
  if (load.state === 'failed') {
    return (
      <QuietState live icon={CloudOff} title={words.admin.settings.loadFailed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void settings.found.reload()}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  return <All settings={settings} now={load.value} />
}

function All({ settings, now }: { readonly settings: PlaceSettings; readonly now: LiveSettings }) {
  const words = useAdminWords().admin.settings
  const own = { settings, now }
  const editWindow = String(now.editWindowSeconds.value ?? 'none')
  const spans = windows.some((known) => known === editWindow) ? windows : [...windows, editWindow]
  return (
    <div className="flex flex-col gap-8">
      <Group title={words.groups.door}>
        <WrittenSetting {...own} setting="name" form={name} />
        <ChosenSetting
          {...own}
          setting="registration"
          value={now.registration.value}
          options={registrations.map((value) => ({ value, label: words.registrations[value] }))}
          onChange={(registration) => settings.set({ registration })}
        />
        <SwitchedSetting
          {...own}
          setting="guests"
          value={now.guests.value}
          onChange={(guests) => settings.set({ guests })}
        />
      </Group>
      <Group title={words.groups.talk}>
        <ChosenSetting
          {...own}
          setting="roomCreation"
          value={now.roomCreation.value}
          options={creators.map((value) => ({ value, label: words.creators[value] }))}
          onChange={(roomCreation) => settings.set({ roomCreation })}
        />
        <ChosenSetting
          {...own}
          setting="botCreation"
          value={now.botCreation.value}
          options={botMakers.map((value) => ({ value, label: words.creators[value] }))}
          onChange={(botCreation) => settings.set({ botCreation })}
        />
        <ChosenSetting
          {...own}
          setting="editWindowSeconds"
          value={editWindow}
          options={spans.map((value) => ({ value, label: words.span(value === 'none' ? null : Number(value)) }))}
          onChange={(span) => settings.set({ editWindowSeconds: span === 'none' ? null : Number(span) })}
        />
        <WrittenSetting {...own} setting="deletionDays" form={amount} />
        <SwitchedSetting
          {...own}
          setting="linkPreviews"
          value={now.linkPreviews.value}
          onChange={(linkPreviews) => settings.set({ linkPreviews })}
        />
      </Group>
      <Group title={words.groups.files}>
        <WrittenSetting {...own} setting="fileBytes" form={megabytes} />
        <WrittenSetting {...own} setting="filesPerMessage" form={amount} />
        <WrittenSetting {...own} setting="fileTypes" form={mediaTypes} />
        <WrittenSetting {...own} setting="personQuotaBytes" form={megabytesOrNone} />
        <WrittenSetting {...own} setting="guestQuotaBytes" form={megabytesOrNone} />
        <WrittenSetting {...own} setting="placeQuotaBytes" form={megabytesOrNone} />
      </Group>
    </div>
  )
}
