export {
  connectRaw,
  endedWithoutWord,
  enterRaw,
  handshakeLines,
  handshakeWith,
  opcodes,
  openRaw,
  rawFrame,
  type RawFrame,
  RawSocket,
} from './raw-socket.ts'
export { openSocket, type TestSocket } from './socket.ts'
export { startRedis, startRedisCluster, type TestRedis, type TestRedisCluster } from './redis.ts'
export { clamdMostBytes, eicar, startClamd, type TestClamd } from './clamd.ts'
export { createDatabase, startTestCluster } from './cluster.ts'
export { gif, type HostilePicture, hostilePictures, png } from './hostile-pictures.ts'
export { type TestClock, testClock } from './clock.ts'
export { openStream, type StreamRequest, type TestStream } from './stream.ts'
export {
  goodPassword,
  openWorld,
  type RawAnswer,
  type RawRequest,
  type Someone,
  type World,
  type WorldOptions,
} from './world.ts'
export { startSwift, type TestS3 } from './swift.ts'
export { sampleFiles, sayWithFiles, settled, type SentFile, upload, type UploadAnswer, uploadOne } from './upload.ts'
export { openWire, type Wire } from './wire.ts'
export type { HistoryPlace } from './histories/place.ts'
export { planOf } from './histories/plan.ts'
export { playHistory } from './histories/play.ts'
export { until } from './until.ts'
export { eventually } from './eventually.ts'
export { freePort } from './free-port.ts'
export type { SocketEar } from './doors/ears.ts'
export { happenings, saidOn } from './doors/happenings.ts'
export { insiders, setStage, type Stage, type Standing, standings, type Visibility } from './doors/stage.ts'
export { readZip } from './read-zip.ts'
