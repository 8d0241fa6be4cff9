// What is known of the way, gate or obstacle that is selected, to be changed or removed.
import {button, el, field, fill, select} from './elements.js';
import {putting} from './lines.js';
import {t} from './texts.js';

const wayKinds = ['footway', 'pedestrian', 'path', 'steps', 'residential', 'living_street', 'service',
  'unclassified', 'tertiary', 'secondary', 'primary', 'trunk', 'cycleway', 'corridor', 'elevator'];
const gateKinds = ['gate', 'lift_gate', 'entrance', 'turnstile', 'bollard', 'wall'];
const obstacleKinds = ['barrier=wall', 'barrier=fence', 'natural=water', 'railway=rail', 'building=yes'];
const accesses = ['', 'private', 'no'];

export function featurePanel(circle) {
  const panel = {
    element: el('div', {class: 'featurepanel', hidden: true}),
    shown: '',
    update() {
      const feature = chosen(circle);
      const text = feature ? JSON.stringify(feature) : '';
      if (text === panel.shown) {
        return;
      }
      panel.shown = text;
      panel.element.hidden = !feature;
      fill(panel.element, feature ? fieldsOf(circle, feature, panel) : []);
    },
    remove() {
      const {kind, id} = circle.selected;
      circle.select(null, 'panel');
      circle.send([{[kind]: {remove: String(id)}}]);
    }
  };
  return panel;
}

function chosen(circle) {
  const one = circle.selected;
  return one?.kind ? circle.feature(one.kind, one.id) : null;
}

/** What kind of thing a feature is, in words. */
export function kindOf(feature, kind) {
  const tags = feature.properties || {};
  if (kind === 'obstacles') {
    const key = ['barrier', 'natural', 'railway', 'building', 'waterway'].find(one => tags[one]);
    return key ? named('obstacle.', key + '=' + tags[key]) : t('obstacle.other');
  }
  if (feature.geometry?.type === 'Point') {
    return tags.barrier ? named('gate.', tags.barrier) : named('point.', tags.highway || 'other');
  }
  return named('way.', tags.highway || 'other');
}

function named(prefix, value) {
  const text = t(prefix + value);
  return text === prefix + value ? String(value) : text;
}

function fieldsOf(circle, feature, panel) {
  const {kind} = circle.selected;
  const tags = feature.properties || {};
  const change = values => {
    const properties = {...tags, ...values};
    for (const key of Object.keys(properties)) {
      if (properties[key] === '') {
        delete properties[key];
      }
    }
    return circle.send([putting(kind, {...feature, properties})]);
  };
  const text = (key, label) => field(t(label), el('input', {
    '.value': tags[key] ?? '', autocomplete: 'off', onchange: event => change({[key]: event.target.value.trim()})
  }));
  return [
    el('div', {class: 'head'}, el('h2', {}, tags.name || kindOf(feature, kind)),
      button('×', () => circle.select(null, 'panel'), {class: 'quiet', 'aria-label': t('close')})),
    text('name', 'feature.name'),
    kindList(kind, feature, tags, change),
    kind === 'ways' ? accessList(tags, change) : null,
    kind === 'ways' ? text('opening_hours', 'feature.hours') : null,
    button(t('feature.remove'), () => panel.remove(), {class: 'danger'})
  ];
}

function kindList(kind, feature, tags, change) {
  if (kind === 'obstacles') {
    return list('feature.kind', kindTag(tags), obstacleKinds, 'obstacle.', value => {
      const [key, word] = value.split('=');
      change({barrier: '', natural: '', railway: '', building: '', waterway: '', [key]: word});
    });
  }
  return feature.geometry?.type === 'Point'
    ? list('feature.kind', tags.barrier || '', gateKinds, 'gate.', value => change({barrier: value}))
    : list('feature.kind', tags.highway || '', wayKinds, 'way.', value => change({highway: value}));
}

function kindTag(tags) {
  const key = ['barrier', 'natural', 'railway', 'building', 'waterway'].find(one => tags[one]);
  return key ? key + '=' + tags[key] : '';
}

function accessList(tags, change) {
  return list('feature.access', tags.access || '', accesses, 'access.', value => change({access: value}));
}

function list(label, value, values, prefix, onchange) {
  const all = values.includes(value) ? values : [value, ...values];
  return field(t(label), select(all.map(id => ({id, title: named(prefix, id || 'blank')})), value,
    {onchange: event => onchange(event.target.value)}));
}
