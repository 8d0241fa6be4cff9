// Several circles beside each other.
import * as api from './api.js';
import {button, el, fill} from './elements.js';
import {follow, refused} from './jobs.js';
import {fileList, frame} from './reports.js';
import {t} from './texts.js';

export async function compareView(main, desk, where) {
  const box = el('div', {class: 'jobbox'});
  const shown = el('div', {class: 'paper'});
  const again = button(t('compare.make'), () => compareNow(where.ids, box, shown, again),
    {class: 'main', id: 'make-compare'});
  fill(main, el('div', {class: 'page wide'},
    el('div', {class: 'top'}, el('h1', {}, t('compare.title')), again),
    el('ul', {class: 'compared'}, where.ids.map(id =>
      el('li', {}, el('a', {href: '#/circle/' + encodeURIComponent(id)}, id)))),
    box, shown));
  if (where.ids.length > 1) {
    compareNow(where.ids, box, shown, again);
  } else {
    fill(shown, el('p', {class: 'empty'}, t('compare.none')));
    again.disabled = true;
  }
  return null;
}

async function compareNow(ids, box, shown, again) {
  again.disabled = true;
  try {
    const result = await follow(await api.compare(ids), box, t('compare.working'));
    if (result) {
      fill(shown, fileList(result.files || []), frame(result.files || [], result.href, t('compare.frame')));
    }
  } catch (error) {
    refused(error, box);
  }
  again.disabled = false;
}
