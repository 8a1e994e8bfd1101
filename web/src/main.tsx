import './styles/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { firstSight } from './app/first-sight.ts'
import { expectFirstViews } from './app/first-views.tsx'
import { PhoneFrame, WideFrame } from './frame/frame-views.tsx'
import { watchForm } from './layout/form.ts'
import { parsePath } from './navigation/routes.ts'
import { browserOwner } from './offline/owner.ts'
import { recall } from './offline/recall.ts'
import { browserStateKeep } from './offline/state-keep.ts'
import { openPage } from './page.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
// Whoever was here last most likely is again: the parts they will see come while what was kept is being read.
const isExpected = browserOwner.get() !== null
const views = isExpected ? expectFirstViews(parsePath(location.pathname).at, watchForm().getSnapshot()) : null
const stateKeep = browserStateKeep('parley.state')
const kept = await recall(stateKeep, browserOwner)
const page = openPage(kept)
// With all it takes to show a room, nothing stands in for it first; without the parts of the page the page says so itself.
const parts = Promise.all([views, page.catalogue.begun])
if (kept !== null) await parts
else if (isExpected) await firstSight(page, parts)
if (import.meta.env.PROD) {
  whenThere(() => void import('./offline/follow-builds.ts').then((module) => module.followBuilds(page)))
}
whenThere(() => void import('./offline/keep-state.ts').then((module) => module.keepState(page, stateKeep)))
// A window that becomes narrow or wide is not to wait for it.
whenThere(() => void Promise.all([PhoneFrame.expect(), WideFrame.expect()]))
// Nobody can fetch what says that there is no connection once there is none.
whenThere(() => void import('./offline/connection-told.tsx').catch(() => {}))
whenThere(() => page.messages.expect())
whenThere(() => void import('./attention/attend.ts').then((module) => module.attend(page)))
createRoot(root).render(
  <StrictMode>
    <App page={page} />
  </StrictMode>,
)

/** Not before what the person came for is there, and nobody waits for anything. */
function whenThere(run: () => void): void {
  const soon = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 3_000 }) : setTimeout(run, 500)
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon)
}
