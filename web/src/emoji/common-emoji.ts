/** What people mean most often, so that a few letters find it before what is rare. */
export const commonEmoji =
  '😂 ❤️ 👍 🙂 😄 😊 🎉 😭 🙏 🔥 😀 😃 😁 😅 🤣 😆 😉 😍 🥰 😘 😎 🤔 😐 🙄 😴 😢 😡 😱 🥳 😇 🤗 🤷 🤦 👏 🙌 💪 👌 ✌️ 👋 👀 💯 ✨ ⭐ ✅ ❌ ⚠️ ❓ 💡 🚀 🎂 🎁 ☕ 🍕 🍺 🐱 🐶 🌞 🌈 💔 💜 💙 💚 💛 👎 🤝 😬 😋 😏'.split(
    ' ',
  )
