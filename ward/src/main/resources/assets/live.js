// What live pages share: times that go on, and a screen that says so when nothing is heard any more.
//
// A page is live while it hears from the server. Within fifteen seconds without a word it calls itself NOT LIVE,
// whatever the cause: the line, the server, the database, a laptop that slept, a page that the Back button brought.

// It looks once a second, and a busy browser looks late.
const SILENCE = 13_500
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: '2-digit',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

// As Moments.java writes it: Tue 05-Jan-2009 02:30:00.
export function dateAndTime(moment) {
  const part = Object.fromEntries(inLondon.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${part.weekday} ${part.day}-${MONTHS[part.month - 1]}-${part.year} ${part.hour}:${part.minute}:${part.second}`
}

// As Spans.java writes it: 4hr 32min.
export function span(milliseconds) {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  const days = Math.floor(minutes / 1440)
  const parts = [
    [days, 'd'],
    [Math.floor(minutes / 60) % 24, 'hr'],
    [days < 7 ? minutes % 60 : 0, 'min'],
  ]
  return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => amount + unit).join(' ') || 'under 1min'
}

const WORDS = {
  ago: (then, now) => `${span(now - then)} ago`,
  since: (then, now) => span(now - then),
  until: (then, now) => (then < now ? `overdue by ${span(now - then)}` : `in ${span(then - now)}`),
  respond: (then, now) => (then < now ? `response overdue by ${span(now - then)}` : `${span(then - now)} left to respond`),
}

const line = document.getElementById('live')
const stateText = document.getElementById('live-state')
const timeText = document.getElementById('live-time')
const banner = document.getElementById('not-live')

let serverMinusOurs = 0
let heardAt = Date.now()
let stopped = false

export function serverNow() {
  return Date.now() + serverMinusOurs
}

export function isStopped() {
  return stopped
}

export function shownTime() {
  return timeText.textContent
}

// The server was heard, and said what time it is there.
export function heard(serverTime) {
  heardAt = Date.now()
  serverMinusOurs = Date.parse(serverTime) - heardAt
  line.classList.add('hw-live--on')
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
  line.classList.remove('hw-live--on')
  stateText.textContent = 'NOT LIVE since'
  const words = document.createElement('p')
  words.className = 'hw-not-live__text'
  const loud = document.createElement('strong')
  loud.textContent = 'NOT LIVE'
  const reload = document.createElement('a')
  reload.href = window.location.href
  reload.textContent = 'Reload the page'
  words.append(loud, `What you see was last confirmed at ${shownTime()}. Trying to get back by itself. `, reload)
  banner.replaceChildren(words)
}

function tellTimes() {
  const now = serverNow()
  for (const [kind, words] of Object.entries(WORDS)) {
    for (const element of document.querySelectorAll(`[data-${kind}]`)) {
      const text = words(Date.parse(element.dataset[kind]), now)
      if (element.textContent !== text) {
        element.textContent = text
      }
    }
  }
}

export function tick() {
  tellTimes()
  if (Date.now() - heardAt > SILENCE) {
    stop()
  } else if (!stopped) {
    timeText.textContent = dateAndTime(new Date(serverNow()))
  }
}

// Begins to tell the time. `again` is called when the page comes back after a sleep and must hear anew.
export function begin(serverTime, again) {
  // A page from a cache may be old: until the server is heard, our own clock says how old.
  serverMinusOurs = Math.max(0, Date.parse(serverTime) - Date.now())
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      heardAt = 0
      tick()
      again()
    }
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - heardAt > SILENCE) {
      tick()
      again()
    }
  })
  tick()
  setInterval(tick, 1_000)
}
