// Takes over from a page that the server has made what has changed, so that what is read aloud is only what is new.
const PARTS = ['messages', 'ask', 'assessment', 'beside', 'contacts'];

export function takeOver(page) {
  const before = new Map([...document.querySelectorAll('details')].filter((each) => each.open).map((each) => [nameOf(each), true]));
  document.title = page.title;
  takeOverTurns(page.getElementById('log'), document.getElementById('log'));
  for (const id of PARTS) {
    const old = document.getElementById(id), made = page.getElementById(id);
    if (old && made && old.outerHTML !== made.outerHTML) old.replaceWith(made);
  }
  for (const each of document.querySelectorAll('details')) if (before.has(nameOf(each))) each.open = true;
  document.dispatchEvent(new Event('steady:changed'));
}

// The log is a live region: turns that stay are left alone, but for their buttons, which are spent or new.
function takeOverTurns(made, log) {
  const first = (within) => within.querySelector('.app-turn')?.textContent;
  const turnsIn = (within) => [...within.querySelectorAll('.app-turn')];
  const isSame = turnsIn(log).every((turn) => made.querySelector('#' + turn.id));
  if (!isSame || turnsIn(log).length === 0 || first(log) === undefined) return log.replaceChildren(...made.childNodes);
  log.querySelector('#latest')?.remove();
  for (const turn of turnsIn(made)) {
    const old = log.querySelector('#' + turn.id);
    if (!old) log.append(turn);
    else if (old.querySelector('form')?.outerHTML !== turn.querySelector('form')?.outerHTML) renew(old, turn);
  }
}

function renew(old, turn) {
  for (const which of ['form', '.app-progress', '.app-continuum']) {
    const had = old.querySelector(which), has = turn.querySelector(which);
    if (had && has) had.replaceWith(has);
    else if (had) had.remove();
  }
  if (!old.querySelector('form') && turn.querySelector('form')) old.append(turn.querySelector('form'));
}

const nameOf = (details) => details.querySelector('summary').textContent.trim();
