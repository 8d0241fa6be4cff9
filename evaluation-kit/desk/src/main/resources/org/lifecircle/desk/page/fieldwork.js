// What is done on the spot: the checklist to print, and photos from a phone while that is on.
import * as api from './api.js';
import {button, el, field, fill} from './elements.js';
import {follow, refused, sender} from './jobs.js';
import {t} from './texts.js';

/** The checklist as a page to print. */
export async function checklistView(main, desk, where) {
  const {checks} = await api.checklist(where.id);
  const columns = ['format', 'where', 'residents', 'result', 'name', 'address', 'hours', 'note'];
  const rows = checks.map((check, at) => el('tr', {}, el('td', {}, String(at + 1)), el('th', {scope: 'row'}, check.title),
    el('td', {}, check.where || ''), el('td', {class: 'num'}, check.residents ? Number(check.residents).toLocaleString('en') : ''),
    el('td', {class: 'ticks'}, t('checklist.results')), ...['name', 'address', 'hours', 'note'].map(one => el('td', {class: 'byhand', 'data-column': one}))));
  fill(main, el('div', {class: 'page wide checklist'},
    el('div', {class: 'top'}, el('h1', {}, t('checklist.title', {name: where.id})),
      checks.length ? button(t('checklist.print'), () => print(), {class: 'main', id: 'print'}) : null),
    checks.length
      ? [el('p', {}, t('checklist.hint')),
        el('div', {class: 'scroll'}, el('table', {class: 'lines'}, el('thead', {}, el('tr', {}, el('th', {}, t('checklist.number')),
          ...columns.map(one => el('th', {scope: 'col'}, t('checklist.' + one))))), el('tbody', {}, rows))),
        el('p', {class: 'signs'}, t('checklist.signs')), filled(where.id)]
      : el('p', {class: 'empty'}, t('checklist.none'))));
  return null;
}

/** Reads a filled checklist into the files of the circle. */
function filled(id) {
  const file = el('input', {type: 'file', name: 'filled', accept: '.csv,.xlsx'});
  const told = el('div', {class: 'trouble', role: 'status'});
  const read = sender(t('checklist.read'), file, told, async chosen => {
    const kind = /\.xlsx$/i.test(chosen.name) ? 'workbook' : 'table';
    const result = await follow(await api.fillChecklist(id, {kind}, chosen), told, t('checklist.reading'));
    fill(told, ...(result?.notes || []).map(note => el('p', {}, note)));
  }, {id: 'read-checklist'});
  const table = `/desk/reports/${encodeURIComponent(id)}/checklist.csv`;
  return el('section', {class: 'filled', 'aria-labelledby': 'filled-title'},
    el('h2', {id: 'filled-title'}, t('checklist.filled')),
    el('p', {}, t('checklist.filled.hint'), ' ', el('a', {href: table, download: 'checklist.csv'}, t('checklist.table'))),
    field(t('new.field.file'), file), read, told);
}

/** A link to the checklist, and the switch of photos by phone. */
export function fieldwork(id) {
  const box = el('div', {class: 'phone', id: 'phone'});
  const show = state => fill(box, switched(id, state, show, box));
  api.phone().then(show, error => refused(error, box));
  return el('section', {class: 'fieldwork', 'aria-labelledby': 'fieldwork-title'},
    el('h2', {id: 'fieldwork-title'}, t('field.title')),
    el('p', {}, el('a', {href: '#/circle/' + encodeURIComponent(id) + '/checklist', id: 'to-checklist'}, t('field.checklist'))),
    box);
}

function switched(id, state, show, box) {
  const change = work => work.then(show, error => refused(error, box));
  if (state.circle !== id) {
    return [button(t('phone.open'), () => change(api.openPhone(id)), {id: 'phone-open'}),
      el('p', {class: 'sub'}, t('phone.hint'))];
  }
  if (state.locked) {
    return [el('p', {class: 'callout bad'}, t('phone.locked')),
      button(t('phone.open'), () => change(api.openPhone(id)), {id: 'phone-open'})];
  }
  return [el('p', {}, t('phone.address')), el('p', {class: 'address'}, state.address),
    el('p', {}, t('phone.code')), el('p', {class: 'code'}, state.code),
    el('p', {class: 'sub'}, t('phone.taken', {n: state.taken})),
    button(t('phone.look'), () => change(api.phone())),
    button(t('phone.shut'), () => change(api.shutPhone()), {id: 'phone-shut'})];
}
