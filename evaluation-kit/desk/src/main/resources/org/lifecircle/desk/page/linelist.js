// Ways or obstacles as a list: what the map shows, for keyboards and screen readers too.
import * as api from './api.js';
import {announce, button, el, field, fill, toast} from './elements.js';
import {kindOf} from './featurepanel.js';
import {putting, withVertexAt} from './lines.js';
import {t} from './texts.js';

const mostRows = 500;

export class LineList {
  constructor(circle, kind) {
    this.circle = circle;
    this.kind = kind;
    this.filter = '';
    this.list = el('ul', {class: 'linelist'});
    this.more = el('p', {class: 'note', hidden: true});
    this.element = el('div', {class: 'rows'}, this.byDegrees(), this.list, this.more);
  }

  update() {
    const wanted = this.filter.toLowerCase();
    const all = (this.circle.data[this.kind]?.features || []).filter(one => !wanted
      || this.words(one).toLowerCase().includes(wanted));
    this.more.hidden = all.length <= mostRows;
    this.more.textContent = t('table.more', {n: mostRows, all: all.length});
    const focused = document.activeElement?.dataset?.own;
    fill(this.list, all.slice(0, mostRows).map(one => this.item(one)));
    if (focused !== undefined) {
      this.list.querySelector(`[data-own="${CSS.escape(focused)}"]`)?.focus();
    }
    this.showSelected();
  }

  words(one) {
    return [kindOf(one, this.kind), one.properties?.name, one.id].filter(Boolean).join(' · ');
  }

  item(one) {
    const wrong = this.circle.data.problems.filter(problem => problem.table === this.kind
      && String(problem.column) === String(one.id));
    return el('li', {}, el('button', {type: 'button', 'data-own': one.id, class: wrong.length ? 'wrong' : null,
      onclick: () => this.circle.select({kind: this.kind, id: String(one.id)}, 'list')},
    el('b', {}, one.properties?.name || kindOf(one, this.kind)), ' ',
    el('span', {class: 'sub'}, [one.properties?.name ? kindOf(one, this.kind) : '', one.id].filter(Boolean).join(' · ')),
    wrong.map(problem => el('span', {class: 'problem'}, problem.text))));
  }

  showSelected(scroll) {
    const chosen = this.circle.selected;
    for (const one of this.list.querySelectorAll('button')) {
      const on = chosen?.kind === this.kind && one.dataset.own === String(chosen.id);
      one.setAttribute('aria-pressed', String(on));
      if (on && scroll) {
        one.scrollIntoView({block: 'nearest'});
      }
    }
  }

  /** A line typed as degrees: the way to draw without a mouse. */
  byDegrees() {
    const text = el('textarea', {rows: 3, placeholder: '116.4835,39.9165\n116.4841,39.9165'});
    const add = button(t('lines.add'), async () => {
      const points = await readPoints(text.value);
      if (points) {
        await this.put(points);
        text.value = '';
      }
    });
    return el('details', {class: 'bydegrees'}, el('summary', {}, t('lines.byDegrees.' + this.kind)),
      field(t('lines.points'), text), add);
  }

  async put(points) {
    const id = this.circle.freshFeatureId(this.kind);
    const feature = {
      type: 'Feature', id, geometry: {type: 'LineString', coordinates: points},
      properties: this.kind === 'ways' ? {highway: 'footway'} : {barrier: 'wall'}
    };
    const changed = new Map();
    for (const point of this.kind === 'ways' ? points : []) {
      for (const one of this.circle.data.ways?.features || []) {
        const joined = withVertexAt(changed.get(one.id) || one, point);
        if (joined) {
          changed.set(one.id, joined);
        }
      }
    }
    if (await this.circle.send([feature, ...changed.values()].map(one => putting(this.kind, one)))) {
      this.circle.select({kind: this.kind, id}, 'list');
      announce(t('map.drawn.' + this.kind));
    }
  }
}

async function readPoints(text) {
  const points = [];
  for (const line of text.split(/[\n;；]+/).map(one => one.trim()).filter(Boolean)) {
    try {
      const {lon, lat} = await api.coordinates(line);
      points.push([Number(lon), Number(lat)]);
    } catch (error) {
      toast(line + ': ' + error.message);
      return null;
    }
  }
  if (points.length < 2) {
    toast(t('lines.tooFew'));
    return null;
  }
  return points;
}
