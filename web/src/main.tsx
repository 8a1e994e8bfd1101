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
const stateKeep = browserStateKeep('parley.state')
const page = openPage(await recall(stateKeep, browserOwner), stateKeep)
if (import.meta.env.PROD) {
  const followBuilds = () => void import('./offline/follow-builds.ts').then((module) => module.followBuilds(page))
  // Not before what the person came for is there.
  if (document.readyState === 'complete') followBuilds()
  else addEventListener('load', followBuilds)
}
createRoot(root).render(
  <StrictMode>
    <App page={page} />
  </StrictMode>,
)
