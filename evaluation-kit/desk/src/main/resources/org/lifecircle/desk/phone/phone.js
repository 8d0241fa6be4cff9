// The page of a phone: a code first, then photos of outlets. Nothing is ever parsed as HTML.
const main = document.getElementById('main');
const said = document.getElementById('said');
let words = {};

function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

const field = (key, input) => el('label', {}, el('span', {}, words[key]), input);

async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {method, body, cache: 'no-store'});
  } catch (gone) {
    throw new Error(words['page.gone'] || 'LifeCircle');
  }
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw new Error(json.detail || json.title);
  }
  return json;
}

function door() {
  const code = el('input', {class: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 6});
  const enter = async event => {
    event.preventDefault();
    try {
      await ask('POST', '/code', code.value.trim());
      said.textContent = '';
      photos(await ask('GET', '/circle'));
    } catch (error) {
      said.textContent = error.message;
    }
  };
  main.replaceChildren(el('form', {onsubmit: enter}, el('h1', {}, words['page.title']),
    field('page.code', code), el('button', {}, words['page.enter'])));
  code.focus();
}

function photos(circle) {
  const outlet = el('select', {}, el('option', {value: ''}, words['page.other']),
    ...circle.outlets.map(one => el('option', {value: one.id}, one.name || one.id)));
  const name = el('input', {maxlength: 100, autocomplete: 'off'});
  const named = field('page.name', name);
  outlet.addEventListener('change', () => { named.hidden = outlet.value !== ''; });
  const photo = el('input', {type: 'file', accept: 'image/jpeg,image/png', capture: 'environment'});
  const note = el('input', {maxlength: 100, autocomplete: 'off'});
  const inspector = el('input', {maxlength: 40, autocomplete: 'name'});
  const send = el('button', {}, words['page.send']);
  const sending = async event => {
    event.preventDefault();
    if (!photo.files.length) {
      photo.click();
      return;
    }
    send.disabled = true;
    said.textContent = words['page.sending'];
    try {
      const query = new URLSearchParams({outlet: outlet.value, name: outlet.value ? '' : name.value,
        note: note.value, inspector: inspector.value});
      await ask('POST', '/photos?' + query, photo.files[0]);
      said.textContent = words['page.kept'];
      photo.value = '';
      note.value = '';
    } catch (error) {
      said.textContent = error.message;
    }
    send.disabled = false;
  };
  const checks = circle.checks.length ? [el('details', {open: ''}, el('summary', {}, words['page.checks']),
    el('ul', {}, ...circle.checks.map(one => el('li', {}, one))))] : [];
  main.replaceChildren(el('form', {onsubmit: sending}, el('h1', {}, circle.name), field('page.outlet', outlet),
    named, field('page.photo', photo), field('page.note', note), field('page.inspector', inspector), send),
  ...checks);
}

async function start() {
  words = await ask('GET', '/words');
  document.documentElement.lang = words.lang;
  document.title = words['page.title'];
  try {
    photos(await ask('GET', '/circle'));
  } catch (unknown) {
    door();
  }
}

start().catch(error => { said.textContent = error.message; });
