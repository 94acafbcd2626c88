// The message box: sending by keyboard, how much room is left, and the way to the latest answer.
const SHOWN_FROM = 0.8;
const AFTER_MS = 600;
const box = () => document.getElementById('message');

export function sendByKeyboard() {
  document.addEventListener('keydown', (event) => {
    if (event.target !== box() || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    box().form.requestSubmit();
  });
}

// Said once the typing pauses, and only near the limit: a count at every key would be noise.
export function countCharacters() {
  let waiting;
  document.addEventListener('input', (event) => {
    if (event.target !== box()) return;
    clearTimeout(waiting);
    waiting = setTimeout(showCount, AFTER_MS);
  });
}

function showCount() {
  const limit = Number(box().dataset.limit), left = limit - [...box().value].length;
  const many = Math.abs(left).toLocaleString('en-GB');
  let text = '';
  if (left < 0) text = `${many} characters too many. Shorten it, or send it in two parts.`;
  else if (left < limit * (1 - SHOWN_FROM)) text = `${many} characters left.`;
  document.getElementById('count').textContent = text;
}

export function goToLatest() {
  const latest = document.getElementById('latest');
  if (latest && !location.hash && !document.getElementById('trouble')) latest.scrollIntoView();
}
