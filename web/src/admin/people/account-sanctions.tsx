import { Gavel } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { Group } from '../../ui/group.tsx'
import { FoundList } from '../found-list.tsx'
import { SanctionRow } from '../sanctions/sanction-row.tsx'
import { createSanctions } from '../sanctions/sanctions.ts'

/** What was decided about somebody, to be looked at; where it is ended is among all decisions. */
export function AccountSanctions({ userId }: { readonly userId: string }) {
  const page = usePage()
  const { admin } = useAdminWords()
  const [sanctions] = useState(() => createSanctions(page, userId))
  useEffect(() => sanctions.choose('all'), [sanctions])
  return (
    <Group title={admin.sections.sanctions.title}>
      <FoundList from={sanctions} icon={Gavel} words={admin.sanctions}>
        {(sanction) => <SanctionRow key={sanction.id} sanction={sanction} />}
      </FoundList>
    </Group>
  )
}
