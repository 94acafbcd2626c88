// Copy and print on the hand-over page. Both need a script; without one the browser's own commands do the same.
const SKIPPED = '[data-not-copied], .app-tools';

export function offerToCopyAndPrint() {
  const copy = document.getElementById('copy'), print = document.getElementById('print');
  if (!copy) return;
  copy.hidden = print.hidden = false;
  print.addEventListener('click', () => window.print());
  copy.addEventListener('click', async () => {
    document.getElementById('copied').textContent = (await wrote(asText())) ? 'Copied.' : 'It could not be copied. Select the text instead.';
  });
}

// One line for each thing, with the headings on lines of their own.
function asText() {
  const summary = document.getElementById('summary').cloneNode(true);
  summary.querySelectorAll(SKIPPED).forEach((each) => each.remove());
  const lines = [...summary.querySelectorAll('h1, h2, p, li')].map((each) => {
    const text = each.textContent.trim();
    return each.tagName === 'LI' ? `- ${text}` : each.tagName === 'H2' ? `\n${text}` : text;
  });
  return lines.join('\n') + '\n';
}

async function wrote(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return wroteTheOldWay(text);
  }
}

// On a page without https a browser offers no clipboard.
function wroteTheOldWay(text) {
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  document.getElementById('copy').focus();
  return done;
}
