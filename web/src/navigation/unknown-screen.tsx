import { Compass } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { QuietState } from '../ui/quiet-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Link } from './link.tsx'

export function UnknownScreen() {
  const { unknown } = useAllWords()
  return (
    <Screen title={unknown.title}>
      <QuietState icon={Compass} title={unknown.lost} text={unknown.text}>
        <Link to={{ at: 'home' }} className="button" data-tone="primary">
          {unknown.home}
        </Link>
      </QuietState>
    </Screen>
  )
}
