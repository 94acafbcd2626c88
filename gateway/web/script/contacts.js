// Keeps the numbers right on a page that stays open. Which number is answered is worked out by the server alone.
const LONGEST_MS = 60_000;
const AGAIN_MS = 15_000;
const ADDRESS = '/contact-panel';
const panel = () => document.getElementById('contacts');
let due, loaded, waiting;

export function keepContactsRight() {
  if (!panel()) return;
  restart();
  // A machine that slept has missed its timers, and its own clock may be wrong, so only time that passed is counted.
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  document.addEventListener('steady:changed', restart);
}

function restart() {
  const { at, until } = panel().dataset;
  loaded = Date.now();
  due = until ? loaded + (Date.parse(until) - Date.parse(at)) : Infinity;
  waitFor(due - loaded);
}

function waitFor(milliseconds) {
  clearTimeout(waiting);
  waiting = setTimeout(look, Math.min(Math.max(milliseconds, 250), LONGEST_MS));
}

async function look() {
  if (Date.now() < due && Date.now() - loaded < LONGEST_MS * 5) return waitFor(due - Date.now());
  try {
    const answer = await fetch(ADDRESS, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(String(answer.status));
    takeOver(new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild);
    restart();
  } catch {
    document.getElementById('contacts-old').hidden = Date.now() < due;
    waitFor(AGAIN_MS);
  }
}

function takeOver(made) {
  for (const name of ['at', 'until']) {
    if (made.dataset[name]) panel().dataset[name] = made.dataset[name];
    else delete panel().dataset[name];
  }
  const words = (within) => within.querySelector('.app-contacts__more p').textContent;
  const isOther = numberIn(made) !== numberIn(panel());
  if (isOther || words(made) !== words(panel())) {
    const held = panel().contains(document.activeElement);
    panel().replaceChildren(...made.childNodes);
    if (held) panel().querySelector('a').focus();
  }
  if (isOther) document.getElementById('news').textContent = `The number to ring has changed. ${words(panel())}`;
}

const numberIn = (within) => within.querySelector('.app-contacts__first .app-contacts__number').textContent;
