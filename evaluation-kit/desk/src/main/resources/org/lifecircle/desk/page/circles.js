// The start: all circles as cards, and the ways to a new one.
import * as api from './api.js';
import {button, el, fill} from './elements.js';
import {makeCircle} from './making.js';
import {t} from './texts.js';

export const kinds = ['osm', 'workbook', 'zip', 'poi', 'empty'];

export async function circlesView(main, desk) {
  const answer = await api.circles();
  const chosen = new Set();
  const compare = button('', () => {
    location.hash = '#/compare/' + [...chosen].map(encodeURIComponent).join('/');
  }, {class: 'main', id: 'compare'});
  const count = () => {
    compare.disabled = chosen.size < 2;
    compare.textContent = t(chosen.size < 2 ? 'circles.compare' : 'circles.compareN', {n: chosen.size});
  };
  count();
  const onChoice = (id, on) => { chosen[on ? 'add' : 'delete'](id); count(); };
  const cards = answer.circles.map(circle => card(circle, onChoice));
  fill(main, el('div', {class: 'page'},
    el('div', {class: 'top'},
      el('div', {}, el('h1', {}, t('circles.title')),
        el('p', {class: 'folder'}, t('circles.folder'), ' ', el('bdi', {}, desk.session.folder))),
      cards.length > 1 ? compare : null),
    cards.length ? el('ul', {class: 'cards'}, cards) : el('p', {class: 'empty'}, t('circles.none')),
    newOnes(desk)));
}

function card(circle, onChoice) {
  const href = '#/circle/' + encodeURIComponent(circle.id);
  const report = circle.report;
  const choice = el('input', {type: 'checkbox', onchange: event => onChoice(circle.id, event.target.checked)});
  return el('li', {class: 'card'},
    el('h2', {}, el('a', {href, class: 'name'}, circle.name || circle.id)),
    el('p', {class: 'sub'}, [circle.city, circle.date].filter(Boolean).join(' · ')),
    report ? verdictOf(report) : el('p', {class: 'chip unknown'}, t('circles.notJudged')),
    el('p', {class: 'chips'}, chips(circle)),
    el('div', {class: 'foot'},
      el('a', {href}, t('circles.open')),
      report ? el('a', {href: href + '/report'}, t('circles.report')) : null,
      el('label', {class: 'pick'}, choice, ' ', t('circles.pick'),
        el('span', {class: 'unseen'}, ' ' + (circle.name || circle.id)))));
}

function verdictOf(report) {
  return el('div', {class: 'verdict'},
    el('p', {class: 'level'}, report.levelText || report.level || t('circles.noVerdict')),
    index(report),
    el('p', {class: 'sub'}, t('circles.judgedOn', {date: report.date || ''})));
}

/** The index with its interval. */
export function index(report) {
  if (report.index === null || report.index === undefined) {
    return null;
  }
  const range = report.least !== undefined && report.least !== null && report.least !== report.most
    ? el('span', {class: 'range'}, t('index.between', {least: number(report.least), most: number(report.most)}))
    : null;
  return el('p', {class: 'index'}, t('index') + ' ', el('b', {}, number(report.index)), ' ', range);
}

function number(value) {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : String(value);
}

function chips(circle) {
  const found = [];
  if (circle.problems > 0) {
    found.push(el('span', {class: 'chip bad'}, t('circles.problems', {n: circle.problems})));
  }
  if (circle.report?.stale) {
    found.push(el('span', {class: 'chip caution'}, t('circles.stale')));
  }
  if (circle.report?.doubts > 0) {
    found.push(el('span', {class: 'chip unknown'}, t('circles.doubts', {n: circle.report.doubts})));
  }
  found.push(el('span', {class: 'chip plain'}, t('circles.kind.' + circle.kind)));
  return found;
}

function newOnes(desk) {
  const buttons = kinds.map(kind => el('li', {}, el('button', {
    type: 'button', class: 'new', 'data-kind': kind, onclick: () => makeCircle(desk, kind)
  }, el('b', {}, t('new.' + kind)), el('span', {}, t('new.' + kind + '.hint')))));
  return el('section', {'aria-labelledby': 'new-title', class: 'newones'},
    el('h2', {id: 'new-title'}, t('new.title')),
    el('p', {class: 'sub'}, t('new.drop')),
    el('ul', {class: 'news'}, buttons));
}
