// Elements of the page, made of names, attributes and texts; nothing is ever parsed as HTML.

/** An element: attributes by name, listeners by `onevent`, properties such as `value` by `.name`. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    give(element, key, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

function give(element, key, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (key.startsWith('on')) {
    element.addEventListener(key.slice(2), value);
  } else if (key.startsWith('.')) {
    element[key.slice(1)] = value;
  } else {
    element.setAttribute(key, value === true ? '' : String(value));
  }
}

/** Puts children in place of whatever an element held. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** A button with a text. */
export function button(text, onclick, attributes = {}) {
  return el('button', {type: 'button', onclick, ...attributes}, text);
}

/** A label above its field. */
export function field(label, input, hint) {
  const parts = [el('span', {class: 'label'}, label), input];
  if (hint) {
    parts.push(el('span', {class: 'hint'}, hint));
  }
  return el('label', {class: 'field'}, parts);
}

/** A list to choose from. */
export function select(options, value, attributes = {}) {
  const list = el('select', attributes);
  for (const option of options) {
    list.append(el('option', {value: option.id}, option.title));
  }
  list.value = value;
  return list;
}

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const live = document.getElementById('live');
  live.textContent = '';
  setTimeout(() => { live.textContent = text; }, 50);
}

/** Shows a message for a while. */
export function toast(text, kind = 'bad') {
  const note = el('div', {class: 'toast ' + kind}, el('p', {}, text));
  note.append(button('×', () => note.remove(), {class: 'quiet', 'aria-label': 'OK'}));
  document.getElementById('alarm').append(note);
  setTimeout(() => note.remove(), kind === 'bad' ? 20000 : 6000);
}

/** A dialog in front of the page; the browser keeps the focus in it, and Escape closes it. */
export function dialog(title, ...content) {
  const heading = el('h2', {id: 'dialog-title'}, title);
  const box = el('dialog', {'aria-labelledby': 'dialog-title'}, heading, content);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** Waits until nothing has called for a while, then does it once. */
export function afterPause(milliseconds, work) {
  let timer = 0;
  const later = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; work(...values); }, milliseconds);
  };
  later.cancel = () => { clearTimeout(timer); timer = 0; };
  later.waiting = () => timer !== 0;
  return later;
}

/** Bytes as people read them. */
export function bytes(count) {
  if (count < 1024) {
    return count + ' B';
  }
  return count < 1048576 ? Math.round(count / 1024) + ' KB' : (count / 1048576).toFixed(1) + ' MB';
}
