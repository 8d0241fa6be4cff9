// The quick verdict in the corner of the map, asked for again after every edit.
import * as api from './api.js';
import {index} from './circles.js';
import {afterPause, el, fill} from './elements.js';
import {t} from './texts.js';

export function quickVerdict(circle) {
  const content = el('div', {class: 'content'});
  const summary = el('summary', {}, t('verdict.title'));
  const element = el('details', {class: 'quick', open: matchMedia('(min-width: 700px)').matches}, summary, content);
  let asked = 0;
  const ask = async () => {
    const own = ++asked;
    const wrong = circle.errors().length;
    if (wrong) {
      fill(summary, t('verdict.notYet'));
      fill(content, el('p', {class: 'sub'}, t('circles.problems', {n: wrong})));
      element.dataset.state = 'shown';
      return;
    }
    element.dataset.state = 'asking';
    try {
      const verdict = await api.verdict(circle.id);
      if (own === asked) {
        show(verdict, summary, content);
      }
    } catch (error) {
      if (own === asked) {
        nothing(error, summary, content);
      }
    }
    if (own === asked) {
      element.dataset.state = 'shown';
    }
  };
  const soon = afterPause(600, ask);
  circle.addEventListener('change', soon);
  ask();
  return {element, stop: () => { soon.cancel(); asked++; }};
}

function show(verdict, summary, content) {
  fill(summary, el('span', {class: 'level'}, verdict.levelText || verdict.level || t('circles.noVerdict')),
    ' ', el('span', {class: 'chip plain'}, t('verdict.quick')));
  const gaps = (verdict.gaps || []).slice(0, 5);
  fill(content, index(verdict),
    gaps.length ? el('p', {class: 'sub'}, t('verdict.gaps')) : null,
    gaps.length ? el('ul', {}, gaps.map(gap => el('li', {title: gap.text || null}, gap.title || gap.text))) : null,
    changes(verdict.changed));
}

/** What changed since the last report, however the server words it. */
export function changes(changed) {
  const texts = Array.isArray(changed) ? changed : changed?.texts || changed?.changes || (changed?.text ? [changed.text] : []);
  if (texts.length === 0) {
    return null;
  }
  return el('div', {class: 'changes'}, el('p', {class: 'sub'}, t('verdict.changed')),
    el('ul', {}, texts.map(one => el('li', {}, typeof one === 'string' ? one : one.text || ''))));
}

function nothing(error, summary, content) {
  fill(summary, t(error.status === 422 ? 'verdict.notYet' : 'verdict.failed'));
  fill(content, el('p', {class: 'sub'}, error.status === 0 ? t('error.gone') : error.message));
}
