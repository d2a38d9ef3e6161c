// Keeps a ward board live, and says so as soon as it is not.
//
// The server sends the whole board when something on it changed, and a heartbeat at least every five seconds, each with
// its own time. When neither came for fifteen seconds the screen calls itself NOT LIVE, whatever the cause: the line,
// the server, the database, a laptop that slept, a page brought back by the browser's Back button.

const SILENCE = 15_000
const AGAIN = 3_000

const live = document.getElementById('live')
const stateText = document.getElementById('live-state')
const timeText = document.getElementById('live-time')
const banner = document.getElementById('not-live')
const board = document.getElementById('board')

let serverMinusOurs = 0
let heardAt = 0
let stopped = false
let line = null
let joinAt = 0

const stamp = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short' })
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', day: '2-digit', month: 'numeric', year: 'numeric',
})
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dateAndTime(moment) {
  const part = Object.fromEntries(calendar.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${weekday.format(moment)} ${part.day}-${MONTHS[part.month - 1]}-${part.year} ${stamp.format(moment)}`
}

// The same words as Spans.java writes.
function span(milliseconds) {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  const days = Math.floor(minutes / 1440)
  const parts = [[days, 'd'], [Math.floor(minutes / 60) % 24, 'hr'], [days < 7 ? minutes % 60 : 0, 'min']]
  return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => amount + unit).join(' ') || 'under 1min'
}

const WORDS = {
  ago: (then, now) => `${span(now - then)} ago`,
  since: (then, now) => span(now - then),
  until: (then, now) => (then < now ? `overdue by ${span(now - then)}` : `in ${span(then - now)}`),
  respond: (then, now) => (then < now ? `response overdue by ${span(now - then)}` : `${span(then - now)} left to respond`),
}

function serverNow() {
  return Date.now() + serverMinusOurs
}

function tick() {
  const now = serverNow()
  for (const [kind, words] of Object.entries(WORDS)) {
    for (const element of board.querySelectorAll(`[data-${kind}]`)) {
      const text = words(Date.parse(element.dataset[kind]), now)
      if (element.textContent !== text) {
        element.textContent = text
      }
    }
  }
  if (Date.now() - heardAt > SILENCE) {
    stop()
  } else if (!stopped) {
    timeText.textContent = dateAndTime(new Date(now))
  }
  if (line === null && Date.now() >= joinAt) {
    join()
  }
}

function heard(serverTime) {
  heardAt = Date.now()
  serverMinusOurs = Date.parse(serverTime) - heardAt
  live.classList.add('hw-live--on')
  stateText.textContent = 'Live'
  timeText.dateTime = serverTime
  if (stopped) {
    stopped = false
    document.documentElement.classList.remove('hw-stopped')
    banner.replaceChildren()
  }
}

function stop() {
  if (stopped) {
    return
  }
  stopped = true
  document.documentElement.classList.add('hw-stopped')
  live.classList.remove('hw-live--on')
  stateText.textContent = 'NOT LIVE since'
  const text = document.createElement('p')
  text.className = 'hw-not-live__text'
  const loud = document.createElement('strong')
  loud.textContent = 'NOT LIVE'
  text.append(loud, `What you see was last confirmed at ${timeText.textContent}. Trying to get back by itself. `)
  const reload = document.createElement('a')
  reload.href = window.location.href
  reload.textContent = 'Reload the page'
  text.append(reload)
  banner.replaceChildren(text)
}

function join() {
  line = new EventSource(live.dataset.stream)
  line.addEventListener('heartbeat', (event) => {
    heard(event.data)
    tick()
  })
  line.addEventListener('board', (event) => {
    show(event.data)
    tick()
  })
  line.addEventListener('error', () => {
    if (line !== null && line.readyState === EventSource.CLOSED) {
      leave()
    }
  })
}

function leave() {
  line?.close()
  line = null
  joinAt = Date.now() + AGAIN
}

// Swaps only the rows that changed, so that focus, selection and scrolling stay where the reader left them.
function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('board-now')
  const shown = document.getElementById('board-now')
  const focused = document.activeElement?.id
  const oldRows = shown.querySelector('tbody')
  const newRows = next.querySelector('tbody')
  if (oldRows && newRows) {
    shown.querySelector('.hw-counts').replaceWith(next.querySelector('.hw-counts'))
    shown.querySelector('.hw-shown').replaceWith(next.querySelector('.hw-shown'))
    swapRows(oldRows, newRows)
    shown.dataset.at = next.dataset.at
  } else {
    shown.replaceWith(next)
  }
  document.title = next.dataset.title
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true })
  }
  heard(next.dataset.at)
}

function swapRows(rows, next) {
  const known = new Map([...rows.children].map((row) => [row.id, row]))
  let place = rows.firstElementChild
  for (const fresh of [...next.children]) {
    const old = known.get(fresh.id)
    known.delete(fresh.id)
    const row = old && old.dataset.as === fresh.outerHTML ? old : remembered(fresh)
    if (old && row !== old) {
      if (place === old) {
        place = old.nextElementSibling
      }
      old.remove()
    }
    if (row === place) {
      place = place.nextElementSibling
    } else {
      rows.insertBefore(row, place)
    }
  }
  known.forEach((row) => row.remove())
}

function remembered(row) {
  row.dataset.as = row.outerHTML
  return row
}

function wake() {
  if (Date.now() - heardAt > SILENCE) {
    stop()
  }
  leave()
  joinAt = 0
  tick()
}

const shownFirst = document.getElementById('board-now').dataset.at
// The page itself may come from a cache: until the line says what time it is, nothing is known to be live.
heardAt = Date.now()
serverMinusOurs = Math.max(0, Date.parse(shownFirst) - heardAt)

window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    heardAt = 0
    wake()
  }
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && Date.now() - heardAt > SILENCE) {
    wake()
  }
})
window.addEventListener('pagehide', leave)
window.addEventListener('beforeprint', () => {
  const printed = document.getElementById('printed')
  printed.textContent = `Printed ${dateAndTime(new Date(serverNow()))}. Values as at ${timeText.textContent}`
    + `${stopped ? ' (NOT LIVE)' : ''}. Confidential: dispose of as patient-identifiable paper.`
})

join()
tick()
setInterval(tick, 1_000)
