// A file dropped anywhere on the page begins a new circle, or adds places to the one that is open.
import {toast} from './elements.js';
import {addPlaces, kindOf, makeCircle} from './making.js';
import {t} from './texts.js';

export function takeDroppedFiles(desk) {
  const shade = document.getElementById('drop');
  const holdsFiles = event => [...(event.dataTransfer?.types || [])].includes('Files');
  let inside = 0;
  const show = on => { shade.hidden = !on; };
  addEventListener('dragenter', event => {
    if (holdsFiles(event)) {
      inside++;
      shade.firstElementChild.textContent = t(desk.open ? 'drop.circle' : 'drop.new');
      show(true);
    }
  });
  addEventListener('dragleave', event => {
    if (holdsFiles(event) && --inside <= 0) {
      inside = 0;
      show(false);
    }
  });
  addEventListener('dragover', event => holdsFiles(event) && event.preventDefault());
  addEventListener('drop', event => {
    if (!holdsFiles(event)) {
      return;
    }
    event.preventDefault();
    inside = 0;
    show(false);
    take(desk, event.dataTransfer.files[0]);
  });
}

function take(desk, file) {
  if (!file || document.querySelector('dialog[open]')) {
    return;
  }
  const kind = kindOf(file.name);
  if (kind === null) {
    toast(t('drop.unknown', {name: file.name}));
  } else if (kind === 'poi' && desk.open) {
    addPlaces(desk, desk.open, file, () => dispatchEvent(new HashChangeEvent('hashchange')));
  } else {
    makeCircle(desk, kind, file);
  }
}
