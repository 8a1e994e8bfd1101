/**
 * What Redis does in one step each. KEYS[1] is the list of nodes by the time their lease ends, on the clock of Redis; the
 * people of a node are a set whose name is that of the list and the node's. All are of one place and one slot.
 */
const beginning = `
  local nodes, me, leaseMs = KEYS[1], ARGV[1], tonumber(ARGV[2])
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local function heldBy(node) return nodes .. ':' .. node end
  -- Lua hands over a bounded number of arguments at once.
  local function inPieces(command, key, from)
    for first = from, #ARGV, 5000 do
      redis.call(command, key, unpack(ARGV, first, math.min(first + 4999, #ARGV)))
    end
  end
  local living
  local function isHeld(person, besides)
    living = living or redis.call('ZRANGEBYSCORE', nodes, '(' .. now, '+inf')
    for _, node in ipairs(living) do
      if node ~= besides and redis.call('SISMEMBER', heldBy(node), person) == 1 then return true end
    end
    return false
  end
  -- When the last node of a place ends, nobody clears up after it.
  local function lease()
    redis.call('ZADD', nodes, now + leaseMs, me)
    redis.call('PEXPIRE', nodes, leaseMs * 10)
    redis.call('PEXPIRE', heldBy(me), leaseMs * 10)
  end
`

/** ARGV: node, lease, people. */
export const holdProgram = `${beginning}
  inPieces('SADD', heldBy(me), 3)
  lease()
`

/** ARGV: node, lease, people. Answers those that nobody else holds. */
export const releaseProgram = `${beginning}
  inPieces('SREM', heldBy(me), 3)
  local gone = {}
  for index = 3, #ARGV do
    if not isHeld(ARGV[index], me) then gone[#gone + 1] = ARGV[index] end
  end
  return gone
`

/** ARGV: node, lease, people. Answers those that somebody holds. */
export const presentProgram = `${beginning}
  local present = {}
  for index = 3, #ARGV do
    if isHeld(ARGV[index]) then present[#present + 1] = ARGV[index] end
  end
  return present
`

/**
 * ARGV: node, lease, how many people it holds. Answers whether they were lost, the people of nodes that died whom nobody
 * holds now, and how many nodes died. Whoever comes first clears a dead node away, so that it is told once.
 */
export const renewProgram = `${beginning}
  local isKnown = redis.call('ZSCORE', nodes, me)
  local isWhole = redis.call('SCARD', heldBy(me)) == tonumber(ARGV[3])
  if not isWhole then redis.call('DEL', heldBy(me)) end
  lease()
  local gone = {}
  local dead = redis.call('ZRANGEBYSCORE', nodes, '-inf', now)
  for _, node in ipairs(dead) do
    local people = redis.call('SMEMBERS', heldBy(node))
    redis.call('ZREM', nodes, node)
    redis.call('DEL', heldBy(node))
    for _, person in ipairs(people) do
      if not isHeld(person) then gone[#gone + 1] = person end
    end
  end
  return { (isKnown and isWhole) and 0 or 1, gone, #dead }
`

/** ARGV: node, lease. Its lease ends now: whoever renews next tells whom it still held. */
export const closeProgram = `${beginning}
  if redis.call('SCARD', heldBy(me)) == 0 then redis.call('ZREM', nodes, me) else redis.call('ZADD', nodes, now, me) end
`
