// Sends a form in place. The server answers with the same page as without script, and its parts are taken over.
import { takeOver } from './parts.js';

const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 1_500;
const byId = (id) => document.getElementById(id);
const isAwaited = (within) => within.querySelector('[data-awaited]') !== null;
let isSending = false;
// What was in the box while something else was sent; the box is away until a slow answer has come.
let unsent = '';

export function sendInPlace() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.hasAttribute('data-in-place')) return;
    event.preventDefault();
    if (!isSending) send(form, event.submitter);
  });
  lookAgainUntilReady();
}

async function send(form, submitter) {
  const isTyped = form.id === 'ask';
  const data = new FormData(form, submitter);
  setSending(true);
  try {
    const page = await fetchPage(form.action, { method: 'POST', body: new URLSearchParams(data) });
    show(page, isTyped);
    setSending(false);
    if (isAwaited(document)) byId('news').textContent = 'Steady is still reading. The numbers are at the top of the page.';
    goOn(isTyped);
  } catch {
    setSending(false);
    byId('messages').replaceChildren(byId('not-sent').content.cloneNode(true));
    byId('trouble').focus();
  }
}

function show(page, isSent) {
  if (isSent) unsent = '';
  else if (byId('message')) unsent = byId('message').value;
  takeOver(page);
  if (byId('message') && unsent) byId('message').value = unsent;
}

// Throws when there is no answer, or one that is not our page.
async function fetchPage(address, options = {}) {
  const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!page.getElementById('log')) throw new Error('not our page');
  return page;
}

function setSending(sending) {
  isSending = sending;
  if (byId('message')) {
    byId('message').readOnly = sending;
    byId('reading').textContent = sending ? 'Steady is reading' : '';
  }
  for (const button of document.querySelectorAll('form[data-in-place] button')) {
    if (sending) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}

// Where a person goes on: at what went wrong, at what they were writing, or at the answer.
function goOn(isTyped) {
  const trouble = byId('trouble');
  if (trouble) return trouble.focus();
  const turns = [...document.querySelectorAll('.app-turn')];
  const asked = turns.findLastIndex((turn) => turn.classList.contains('app-turn--you'));
  const answer = turns[asked + 1] ?? turns.at(-1);
  if (isTyped && byId('message') && matchMedia('(pointer: fine)').matches) byId('message').focus({ preventScroll: true });
  else answer?.querySelector('h3')?.focus({ preventScroll: true });
  (turns[asked] ?? answer)?.scrollIntoView();
}

// A person who has gone on to something else, a number perhaps, is not called back by an answer that comes late.
function isWhereItWas() {
  const held = document.activeElement;
  return !held || held === document.body || held.closest('.app-turn') !== null || byId('trouble') !== null;
}

// While the assistant or its answer is not there, the page looks by itself whether it has come, and leaves the person's
// words alone.
function lookAgainUntilReady() {
  setInterval(async () => {
    const wasAwaited = isAwaited(document);
    if (isSending || document.hidden || !(wasAwaited || byId('bot-state'))) return;
    try {
      const page = await fetchPage(location.pathname);
      if (isSending || (wasAwaited ? isAwaited(page) : page.getElementById('bot-state'))) return;
      show(page, false);
      if (!wasAwaited) byId('news').textContent = 'Steady is ready.';
      else if (isWhereItWas()) goOn(true);
    } catch { /* it is looked at again in a moment */ }
  }, LOOK_AGAIN_MS);
}
