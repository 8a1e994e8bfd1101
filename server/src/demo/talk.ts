/** What people talk of. */
export type Theme =
  | 'harbour'
  | 'welcome'
  | 'code'
  | 'work'
  | 'weather'
  | 'kitchen'
  | 'books'
  | 'small'
  | 'german'
  | 'french'
  | 'spanish'
  | 'chinese'
  | 'japanese'
  | 'arabic'

/** A few lines that belong together; each begins with the letter of who says it. `{…}` is filled from `fillings`. */
export type Exchange = readonly string[]

export const fillings: Readonly<Record<string, readonly string[]>> = {
  boat: ['the *Petrel*', 'the old ferry', 'the *Marigold*', 'a grey trawler', 'the pilot boat', 'the *Anna K.*'],
  thing: [
    'the rope',
    'the brass lamp',
    'the blue crate',
    'the spare lens',
    'the radio',
    'the tide table',
    'the long ladder',
  ],
  where: ['the north pier', 'the boathouse', 'the customs house', 'the slipway', 'the lamp room', 'the breakwater'],
  n: ['2', '3', '4', '5', '7', '12', '40'],
  hour: ['6:30', '7', '8:15', 'noon', '16:00', '18:45', '21:00'],
  dish: ['fish soup', 'lentils', 'apple tart', 'dumplings', 'rice with saffron', 'the last of the beans'],
  book: ['*The Sea Around Us*', '*To the Lighthouse*', '*Moby-Dick*', 'the new atlas', '*The Summer Book*'],
  wind: ['south-west 4', 'north 6, gusts 8', 'light and variable', 'east 3', 'west 5, easing'],
  schiff: ['die „Möwe“', 'der alte Kutter', 'die „Frieda“'],
  fichero: ['la olla grande', 'el pescado', 'las cebollas'],
  猫: ['三毛', 'クロ', 'しま', 'ちび'],
  云: ['积云', '卷云', '层云', '积雨云'],
  قارب: ['«النورس»', 'القارب القديم', '«مرجان»'],
}

export const exchanges: Readonly<Record<Theme, readonly Exchange[]>> = {
  welcome: [
    [
      'a Welcome, @{b}! Have a look around; this is a good room for questions.',
      'b Thank you! Where do I find the charts?',
      'a In #library. Claire keeps them in order.',
    ],
    ['a Hello everybody, I have just arrived.', 'b Good to see you here! 👋', 'c Welcome aboard.'],
    [
      'a How do I change how this looks?',
      'b Settings → Appearance. There is a **dark** theme, and one with high contrast.',
      'a Found it. Much better at night.',
    ],
  ],
  harbour: [
    ['a Has anybody seen {thing}?', 'b It was at {where} this morning.', 'a Found it, thank you!'],
    [
      'a {boat} comes in at {hour}. Who takes the lines?',
      'b I can.',
      'c Me too, if somebody brings coffee. ☕',
      'a Settled, then.',
    ],
    [
      'a Reminder: the meeting is at {hour} in {where}.',
      'b Do we need to bring anything?',
      'a Only opinions.',
      'c I have {n} of those.',
    ],
    [
      'a There is a seal at {where} again 🦭',
      'b The same one?',
      'a It has the scar, so yes.',
      'c Somebody should name it.',
      'b Please not “Sealbert”.',
      'c …too late.',
    ],
    ['a The crane is stuck. I will be late.', 'b How late?', 'a {n} minutes, or hours. It depends on the crane.'],
    [
      'a Photos of last night’s storm are up in the library.',
      'b The third one is wonderful.',
      'a Noa took it from {where}, lying on the ground.',
    ],
    ['a Can we move {thing} out of the way before {boat} arrives?', 'b Done an hour ago.', 'a You are a treasure.'],
    ['a Thank you all for yesterday. **{n} crates** in one evening!', 'b My back remembers every one of them.', 'c 💪'],
    [
      'a Who has the key to {where}?',
      'b It hangs where it always hangs.',
      'a It does not.',
      'c Sorry! In my coat. I am on my way.',
    ],
    [
      'a Small thing: please switch off the light at {where} when you leave.',
      'b The *big* one?',
      'a Not the big one. Never the big one.',
    ],
    [
      'a We have {n} visitors tomorrow. Could somebody show them around?',
      'b I have time from {hour}.',
      'a Perfect, I will tell them.',
    ],
  ],
  work: [
    [
      'a The motor of the north light draws too much. {n} amperes at rest.',
      'b Bearings?',
      'a That is my guess. I open it at {hour}.',
      'b I will bring the puller.',
    ],
    ['a Parts arrived: {n} bearings, one belt, no invoice.', 'b The invoice comes by pigeon, as always.'],
    ['a Night watch is covered until Friday. Saturday is open.', 'b I take Saturday.', 'a Thank you. Written down.'],
    [
      'a Checklist for the lens:\n- [x] cleaned\n- [x] aligned\n- [ ] test at night',
      'b I can do the test. {hour}?',
      'a After dark, please.',
    ],
    [
      'a The log for this week:\n\n| day | hours | bulbs |\n|---|---:|---:|\n| Mon | 11 | 0 |\n| Tue | 11 | 1 |\n| Wed | 12 | 0 |',
      'b One bulb a week is too many.',
      'a It is the old batch. {n} left.',
    ],
  ],
  code: [
    [
      'a The beacon skips a beat every {n} minutes.',
      'b Is that the timer again?',
      'a Yes. It drifts because it adds up rounding:\n```ts\nlet next = Date.now()\nfunction tick() {\n  next += period // not Date.now() + period\n  setTimeout(tick, next - Date.now())\n}\n```',
      'b Clean. Ship it.',
      'a Shipped.',
    ],
    [
      'a Why is this slow?\n```sql\nselect * from sightings where lower(boat) = $1\n```',
      'b No index on `lower(boat)`.',
      'a …of course.',
      'b ```sql\ncreate index on sightings (lower(boat));\n```',
      'a 4 seconds → 2 ms.',
    ],
    ['a `npm test` is green again on the lamp controller.', 'b What was it?', 'a The clock. It is always the clock.'],
    [
      'a Could somebody review the change to the fog horn?',
      'b Looking.',
      'b One question: what happens at {hour} when both sensors fail?',
      'a It sounds. Better loud than lost.',
      'b Agreed, approved ✅',
    ],
    [
      'a Does anybody know what `0x2F` means on the old panel?',
      'b Lamp current low, I think. Or lunch.',
      'a It *was* {hour}.',
    ],
    [
      'a I moved the tide model to whole numbers:\n```python\ndef height(minutes: int) -> int:\n    """Millimetres above datum."""\n    return sum(a * cos_table[(w * minutes + p) % 3600] for a, w, p in parts) // 1000\n```',
      'b How far off is it?',
      'a Less than {n} mm over a year.',
      'c That is less than my boots.',
    ],
  ],
  weather: [
    ['a Now: {wind}. Visibility {n} miles.', 'b Thanks. Going out, then.'],
    ['a Fog from the east within the hour.', 'b I see it already from {where}.', 'c Horn is on.'],
    ['a 今天的云是{云}，气压在降。', 'b Rain by {hour}?', 'a Likely. Take a coat.'],
    [
      'a The barometer dropped {n} hPa since midnight 📉',
      'b That is a lot.',
      'a Tie everything down that is not a house.',
      'c And the house?',
      'a Tie that too.',
    ],
    ['a Sunset at {where} is going to be ridiculous tonight.', 'b Camera is ready.', 'c On my way!'],
    ['a Forecast for tomorrow: {wind}. Then sun, at last.', 'b ☀️', 'c I will believe it when I see it.'],
  ],
  kitchen: [
    ['a Supper at {hour}: {dish}.', 'b I am in!', 'c Two for me, please. I was on the water all day.'],
    ['a We are out of onions.', 'b How? I bought {n} kilos.', 'a It was a good soup.'],
    [
      'a The recipe for {dish}, since you asked:\n1. Begin with butter.\n2. Add more butter.\n3. Everything else.\n4. Salt at the end, never before.',
      'b You left out the secret.',
      'a ||A spoon of vinegar.||',
    ],
    ['a Who left the pot?', 'b Not me.', 'c Not me.', 'a It has a name on it.', 'c …it may have been me.'],
    ['a ซุปปลาพร้อมแล้ว มากินกันเถอะ', 'b I do not read Thai, but I smell it. Coming!'],
    ['a 오늘 저녁은 만두예요 🥟', 'b How many may I have?', 'a {n}. Fine, {n} more.'],
  ],
  books: [
    [
      'a Who has {book}? It is due since the spring.',
      'b I am on the last chapter!',
      'a You were on the last chapter a month ago.',
    ],
    ['a > The sea is everything.\n\nWho said it?', 'b Verne, through Nemo.', 'a One point for you.'],
    ['a New on the shelf: {book}.', 'b May I be the first?', 'a Second. Claire has asked already.'],
    ['a अगली किताब कौन सी पढ़ें?', 'b {book}, please.', 'c +1'],
    [
      'a The chart of the bay from 1887 is scanned. Look at the handwriting!',
      'b Beautiful. What does it say beside the rock?',
      'a “Here I was wrong.”',
    ],
  ],
  small: [
    ['a Good morning!', 'b Morning ☀️'],
    ['a Are you at {where}?', 'b In {n} minutes.', 'a No hurry.'],
    ['a Did you sleep?', 'b A little. The horn, you know.', 'a I know.'],
    ['a Lunch?', 'b {hour}?', 'a 👍'],
    ['a Thank you for yesterday.', 'b Any time.'],
    ['a I left {thing} at your door.', 'b Got it, thanks!'],
    [
      'a Доброго ранку! Двигун знову працює.',
      'b Wonderful. What was wrong with it?',
      'a Нічого. Він просто хотів уваги 😄',
    ],
    ['a לילה טוב לכולם 🌙', 'b Good night!'],
  ],
  german: [
    [
      'a {schiff} liegt trocken. Wer hilft beim Streichen?',
      'b Ich komme nach dem Mittag.',
      'a Danke! Pinsel sind da, Kaffee auch.',
    ],
    ['a Der Wind dreht, wir müssen umlegen.', 'b Schon unterwegs.', 'c Ich nehme die Vorleine.'],
    [
      'a Hat jemand den 13er-Schlüssel gesehen?',
      'b Der liegt immer dort, wo man ihn zuletzt sucht.',
      'a Sehr hilfreich.',
    ],
    ['a Neues Segelbootsbeschlagschraubensortiment ist angekommen.', 'b Gesundheit.'],
  ],
  french: [
    ['a La marée monte jusqu’à {hour} aujourd’hui.', 'b Parfait, j’irai à pied.', 'a Mets des bottes quand même !'],
    [
      'a Quelqu’un a rangé les cartes ?',
      'b Oui : « par ordre de beauté », comme tu voulais.',
      'a C’était une plaisanterie…',
    ],
    ['a La tarte est au four 🥧', 'b J’arrive !'],
  ],
  spanish: [
    ['a ¿Quién ha visto {fichero}?', 'b Está en la mesa grande.', 'a ¡Gracias! Cenamos a las ocho.'],
    ['a Mañana hay mercado. ¿Qué hace falta?', 'b Limones, pan y mucho ajo.', 'a ¿Mucho ajo o *mucho* ajo?', 'b Sí.'],
    ['a ¡Qué frío hace en el muelle!', 'b Ven, hay sopa.'],
  ],
  chinese: [
    ['a 早上好！今天港口有雾。', 'b 早！能看到灯塔吗？', 'a 只能听到。'],
    ['a 昨晚写了一首小诗：\n> 灯在雾里\n> 船在灯里\n> 人在等待里', 'b 真好，最后一句我很喜欢。'],
    ['a “{云}”用英语怎么说？', 'b 查一下……拉丁文名字更好记。', 'a 谢谢！'],
    ['a 有人要一起去看日落吗？', 'b 我去！六点码头见。', 'c 我也去，带热茶。'],
  ],
  japanese: [
    ['a {猫}が窓辺で寝ています。', 'b かわいい！写真ありますか？', 'a あとで載せますね。'],
    ['a おはようございます。今朝は風が強いですね。', 'b おはようございます。船は出ないそうです。'],
    ['a {猫}がまた魚を持って帰ってきました……', 'b 誰の魚でしょう？', 'c ごめん、たぶん私の。'],
    ['a この漢字、なんと読みますか？「澪標」', 'b みおつくし、です。航路のしるし。', 'a 美しい言葉ですね。'],
  ],
  arabic: [
    ['a مساء الخير! متى يصل {قارب}؟', 'b بعد ساعة تقريبًا، إن هدأت الريح.', 'a سأنتظر عند المرسى.'],
    ['a وجدت خريطة قديمة للخليج، عمرها أكثر من مئة عام.', 'b رائع! هل عليها اسم الرسّام؟', 'a نعم، مكتوب بخط صغير جدًا.'],
    ['a القهوة جاهزة ☕', 'b خمس دقائق وأكون عندك.'],
    ['a Wie heißt „lighthouse“ auf Arabisch?', 'b منارة (manāra).', 'a شكرًا!'],
  ],
}

/** What people answer with who have nothing to add. */
export const reactions: readonly string[] = ['👍', '❤️', '😂', '🎉', '👀', '🙏', '🔥', '⚓', '🦭', '☕']
