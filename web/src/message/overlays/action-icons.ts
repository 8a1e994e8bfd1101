import {
  Copy,
  Eye,
  FileClock,
  Link,
  type LucideIcon,
  Pencil,
  Pin,
  PinOff,
  Reply,
  SmilePlus,
  SquareCode,
  Trash2,
} from 'lucide-react'
import type { MessageAction } from '../offers.ts'

export const actionIcons: Readonly<Record<MessageAction, LucideIcon>> = {
  react: SmilePlus,
  reply: Reply,
  edit: Pencil,
  pin: Pin,
  unpin: PinOff,
  copyText: Copy,
  copyMarkdown: SquareCode,
  copyLink: Link,
  readers: Eye,
  versions: FileClock,
  remove: Trash2,
  removeOfOthers: Trash2,
}
