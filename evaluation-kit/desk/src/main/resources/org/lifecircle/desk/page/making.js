// A new circle: what is asked before it is made, and the work of making it.
import * as api from './api.js';
import {button, dialog, el, field, fill, select} from './elements.js';
import {follow, refused, sender, showNotes} from './jobs.js';
import {t} from './texts.js';

const accepted = {
  osm: '.pbf,.osm,.gz,.bz2',
  workbook: '.xlsx',
  zip: '.zip',
  poi: '.csv,.txt,.tsv'
};

/** Which kind of circle a dropped file makes, or null. */
export function kindOf(fileName) {
  const name = fileName.toLowerCase();
  const kind = Object.keys(accepted).find(one =>
    accepted[one].split(',').some(end => name.endsWith(end)));
  return kind || null;
}

/** Asks for what is needed and makes the circle; a file may be given already. */
export function makeCircle(desk, kind, given) {
  const form = el('form', {class: 'form', novalidate: true});
  const inputs = fieldsOf(desk, kind, given);
  const trouble = el('div', {class: 'trouble'});
  const make = el('button', {type: 'submit', class: 'main'}, t('new.make'));
  const stop = button(t('cancel'), () => box.close());
  form.append(el('p', {class: 'sub'}, t('new.' + kind + '.hint')),
    ...inputs.map(one => one.shown), trouble, el('div', {class: 'buttons'}, make, stop));
  const box = dialog(t('new.' + kind), form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    make.disabled = true;
    try {
      const id = await made(kind, await wishesOf(inputs), trouble);
      if (id) {
        box.close();
        location.hash = '#/circle/' + encodeURIComponent(id);
      }
    } catch (error) {
      refused(error, trouble);
    }
    make.disabled = false;
  });
}

function fieldsOf(desk, kind, given) {
  const fields = [];
  const add = (id, input, hint) =>
    fields.push({id, input, shown: field(t('new.field.' + id), input, hint)});
  if (kind !== 'empty') {
    const file = el('input', {type: 'file', name: 'file', accept: accepted[kind], required: true});
    add('file', file);
    if (given) {
      hold(file, given);
    }
  }
  if (kind === 'osm' || kind === 'empty' || kind === 'poi') {
    add('name', el('input', {name: 'name', autocomplete: 'off', required: true}));
    add('city', el('input', {name: 'city', autocomplete: 'off', '.value': '北京'}));
    add('date', el('input', {name: 'date', type: 'date', '.value': today()}));
    add('center', el('input', {name: 'center', autocomplete: 'off', required: true,
      placeholder: '116.4835,39.9165'}), t('new.field.center.hint'));
  }
  if (kind === 'osm') {
    add('minutes', select([5, 10, 15].map(n => ({id: n, title: t('minutes', {n})})), 15,
      {name: 'minutes'}));
  }
  if (kind === 'poi') {
    add('crs', crsList());
  }
  return fields;
}

/** The coordinate systems of map services. */
export function crsList() {
  return select(['', 'wgs84', 'gcj02', 'bd09'].map(id => ({id, title: t('crs.' + (id || 'none'))})), '',
    {name: 'crs'});
}

function hold(input, file) {
  const carrier = new DataTransfer();
  carrier.items.add(file);
  input.files = carrier.files;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0')).join('-');
}

async function wishesOf(inputs) {
  const wishes = {};
  for (const {id, input} of inputs) {
    input.removeAttribute('aria-invalid');
    const value = id === 'file' ? input.files[0] : input.value.trim();
    if (input.required && !value) {
      throw wrong(input, t('new.needed', {field: t('new.field.' + id)}));
    }
    if (id === 'center') {
      Object.assign(wishes, await centerOf(input, value));
    } else {
      wishes[id] = value;
    }
  }
  return wishes;
}

async function centerOf(input, text) {
  try {
    const {lon, lat} = await api.coordinates(text);
    return {lon, lat};
  } catch (error) {
    throw wrong(input, error.message);
  }
}

function wrong(input, text) {
  input.setAttribute('aria-invalid', 'true');
  input.focus();
  return new Error(text);
}

async function made(kind, {file, crs, ...wishes}, box) {
  if (kind === 'empty') {
    return (await api.create({kind, ...wishes})).id;
  }
  if (kind === 'poi') {
    const {id} = await api.create({kind: 'empty', ...wishes});
    showNotes(await follow(await api.addOutlets(id, {crs}, file), box, t('new.poi.working')));
    return id;
  }
  const name = wishes.name || file.name.replace(/(\.osm)?\.[^.]+$/, '');
  const job = await api.createFrom({kind, ...wishes, name}, file);
  return (await follow(job, box, t('new.working')))?.circle;
}

/** Adds the places of a POI table to a circle that is there. */
export function addPlaces(desk, id, given, afterwards) {
  const file = el('input', {type: 'file', name: 'file', accept: accepted.poi});
  if (given) {
    hold(file, given);
  }
  const crs = crsList();
  const trouble = el('div', {class: 'trouble'});
  const add = sender(t('poi.add'), file, trouble, async chosen => {
    const result = await follow(await api.addOutlets(id, {crs: crs.value}, chosen), trouble, t('new.poi.working'));
    box.close();
    showNotes(result);
    afterwards();
  }, {class: 'main'});
  const box = dialog(t('poi.title'), el('div', {class: 'form'},
    field(t('new.field.file'), file), field(t('new.field.crs'), crs), trouble,
    el('div', {class: 'buttons'}, add, button(t('cancel'), () => box.close()))));
}
