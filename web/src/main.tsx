import './styles/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { browserOwner } from './offline/owner.ts'
import { recall } from './offline/recall.ts'
import { browserStateKeep } from './offline/state-keep.ts'
import { openPage } from './page.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
// Whoever was here last most likely is again: the parts they will see come while what was kept is being read.
if (browserOwner.get() !== null) {
  void import('./frame/frame.tsx').catch(() => {})
  if (location.pathname.startsWith('/r/')) void import('./conversation/room-screen.tsx').catch(() => {})
  else if (location.pathname === '/') void import('./home/home-screen.tsx').catch(() => {})
}
const stateKeep = browserStateKeep('parley.state')
const page = openPage(await recall(stateKeep, browserOwner), stateKeep)
if (import.meta.env.PROD) {
  whenThere(() => void import('./offline/follow-builds.ts').then((module) => module.followBuilds(page)))
}
whenThere(() => void import('./attention/attend.ts').then((module) => module.attend(page)))
createRoot(root).render(
  <StrictMode>
    <App page={page} />
  </StrictMode>,
)

/** Not before what the person came for is there. */
function whenThere(run: () => void): void {
  if (document.readyState === 'complete') run()
  else addEventListener('load', run)
}
