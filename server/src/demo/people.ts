/** Somebody who lives in the demo. */
export interface DemoPerson {
  readonly username: string
  readonly displayName: string
  readonly bio: string
  readonly location: string
  readonly status: { readonly text: string; readonly emoji: string } | null
}

/** Everybody's in the demo, which listens to its own machine only. */
export const demoPassword = 'Lighthouse-1887'
/** As whom one looks in. */
export const demoLooker = 'mara'

/** The first of them opens the place and administers it. */
export const demoPeople: readonly DemoPerson[] = [
  person('mara', 'Mara Lindqvist', 'Keeper of the north light. Early riser.', 'North pier', '🔦', 'On the night watch'),
  person('tomas', 'Tomás Rey', 'Lenses, brass and bad jokes.', 'Lamp works', '🔧', 'Grinding the new lens'),
  person('amal', 'أمل حداد', 'أحب البحر والخرائط القديمة.', 'الميناء'),
  person('yuki', '佐藤 ゆき', '海図と猫が好きです。', '港町', '🐈', '猫の世話'),
  person('xiaoyu', '李晓雨', '气象站的观测员，也写诗。', '气象站', '🌦️', '看云'),
  person('jonas', 'Jonas Brandt', 'Segelt, sobald der Wind es erlaubt.', 'Werft'),
  person(
    'claire',
    'Claire Dubois',
    'Cartes, marées et tartes aux pommes.',
    'Bibliothèque',
    '📚',
    'Le nez dans un livre',
  ),
  person('lucia', 'Lucía Herrera', 'Cocino para cuarenta y nunca sobra nada.', 'La cocina'),
  person('olena', 'Олена Коваль', 'Лагоджу двигуни й радіо.', 'Майстерня'),
  person('minji', '김민지', '등대의 소리를 녹음합니다.', '등대', '🎧', '녹음 중'),
  person('somchai', 'สมชาย ใจดี', 'ชาวประมง เล่าเรื่องเก่ง', 'ท่าเรือ'),
  person('noa', 'נועה לוי', 'מצלמת סערות.', 'המצפה'),
  person('priya', 'प्रिया शर्मा', 'ज्वार-भाटा की गणना करती हूँ।', 'वेधशाला'),
  person(
    'ben',
    'Benedict Archibald Featherstonehaugh-Cholmondeley',
    'Has a long name and a short temper.',
    'Customs house',
  ),
]

function person(
  username: string,
  displayName: string,
  bio: string,
  location: string,
  emoji?: string,
  text?: string,
): DemoPerson {
  const status = emoji === undefined || text === undefined ? null : { emoji, text }
  return { username, displayName, bio, location, status }
}
