import type { TimelineMessage } from '@parley/sdk'
import { usePage } from '../../app/page-context.ts'
import { ReportDialog } from '../../reports/report-dialog.tsx'

/** Reports a message; closing it leads back to where one was. */
export function ReportOverlay({ message }: { readonly message: TimelineMessage }) {
  const { messages } = usePage()
  return (
    <ReportDialog
      target={{ type: 'message', roomId: message.roomId, messageId: message.id }}
      person={message.author}
      onClose={() => messages.overlay.close('report')}
    />
  )
}
