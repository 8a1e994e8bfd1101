const endsLikeCode = /[;{}()[\]:]\s*$|=>\s*$|^\s*(?:\/\/|#include|\*|--|@\w)/
const beginsLikeCode =
  /^\s*(?:(?:export|import|from|const|let|var|function|class|def|return|if|else|elif|for|while|try|catch|public|private|static|async|await|package|func|fn|use|struct|enum|interface|type|select|insert|update|create|echo|print|console)\b|<\/?[a-z][\w-]*|[\w.]+\s*[:+-]?=\s*\S|[\w.]+\()/i

/** Whether several lines were written for a machine: they are indented, and most of them begin or end as code does. */
export function looksLikeCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || /^\s*```/m.test(text)) return false
  const isListed = lines.filter((line) => /^\s*(?:[-*•]|\d+[.)]|>)\s/.test(line)).length > lines.length / 2
  if (isListed) return false
  const indented = lines.filter((line) => /^(?:\t| {2,})\S/.test(line)).length
  const alike = lines.filter((line) => endsLikeCode.test(line) || beginsLikeCode.test(line)).length
  return (
    (indented > 0 && alike >= lines.length * 0.6) || (lines.length > 2 && alike === lines.length && /[;{}]/.test(text))
  )
}
