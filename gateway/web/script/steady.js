// Enhancement only: every page does its work without this file, by forms and links.
import { keepContactsRight } from './contacts.js';
import { offerToCopyAndPrint } from './copying.js';
import { sendInPlace } from './sending.js';
import { countCharacters, goToLatest, sendByKeyboard } from './writing.js';

keepContactsRight();
offerToCopyAndPrint();
if (document.getElementById('ask')) {
  sendInPlace();
  sendByKeyboard();
  countCharacters();
  goToLatest();
}
document.getElementById('trouble')?.focus();
