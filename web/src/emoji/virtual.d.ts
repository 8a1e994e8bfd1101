declare module 'virtual:emoji/*' {
  const data: import('./emoji.ts').EmojiData
  export default data
}
