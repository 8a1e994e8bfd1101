import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from './page-context.ts'

/** When a part of the page cannot be loaded or shown, says so in its place and offers to load the page again. */
export class MendBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { broken } = useWords()
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-4 p-6">
      <h1 className="font-display text-2xl font-semibold">{broken.title}</h1>
      <p className="text-ink-muted">{broken.text}</p>
      <Button tone="primary" onClick={() => location.reload()}>
        {broken.reload}
      </Button>
    </div>
  )
}
