import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { useState } from 'react'
import type { Page } from '../page.ts'
import { later } from './later.tsx'
import { MendBoundary } from './mend-boundary.tsx'
import { PageContext, useWatch } from './page-context.ts'
import { Scene } from './scene.tsx'

const Toaster = later(async () => (await import('../notices/toaster.tsx')).Toaster)

export function App({ page }: { readonly page: Page }) {
  const { dir } = useWatch(page.catalogue)
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={dir}>
        <PageContext value={page}>
          <MendBoundary>
            <Scene />
            <WhenTold page={page} />
          </MendBoundary>
        </PageContext>
      </DirectionProvider>
    </CSPProvider>
  )
}

/** Most visits never see a notice; what shows them comes with the first. */
function WhenTold({ page }: { readonly page: Page }) {
  const count = useWatch(page.notices).length
  const [needed, setNeeded] = useState(false)
  if (count > 0 && !needed) setNeeded(true)
  return needed ? <Toaster /> : null
}
