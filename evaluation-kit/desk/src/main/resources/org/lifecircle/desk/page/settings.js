// What is said of the whole circle: its name, date and center, and the figures of surveys.
import {el, field} from './elements.js';
import {has, t} from './texts.js';

const first = ['name', 'city', 'evaluationDate', 'center.lon', 'center.lat', 'lon', 'lat', 'coordinateSystem',
  'dataSource', 'outletSearch', 'survey.satisfaction', 'survey.communityServiceArea', 'survey.pilotWorkScore'];

export function settingsForm(circle) {
  const inputs = new Map();
  const {settings} = circle.data;
  const keys = [...first.filter(key => key in settings || key.startsWith('survey.')),
    ...Object.keys(settings).filter(key => !first.includes(key))]
    .filter(key => typeof (settings[key] ?? '') !== 'object');
  const element = el('form', {class: 'form settings', onsubmit: event => event.preventDefault()});
  for (const key of keys) {
    const input = el('input', {
      name: key, autocomplete: 'off', '.value': settings[key] ?? '',
      onchange: () => circle.send([{settings: {[key]: input.value.trim()}}])
    });
    const problem = el('span', {class: 'problem', id: 'problem-' + key, hidden: true});
    inputs.set(key, {input, problem});
    const label = has('setting.' + key) ? t('setting.' + key) : key;
    element.append(el('div', {}, field(label, input, has('setting.' + key + '.hint') ? t('setting.' + key + '.hint') : null), problem));
  }
  const form = {
    element,
    update() {
      for (const [key, {input, problem}] of inputs) {
        showOne(circle, key, input, problem);
      }
    },
    focus(key) {
      const input = (inputs.get(key) || inputs.get(String(key).replace('center.', '')))?.input;
      input?.focus();
      input?.select();
    }
  };
  form.update();
  return form;
}

function showOne(circle, key, input, problem) {
  const said = circle.data.problems.filter(one => one.table === 'settings'
    && (one.column === key || one.column === 'center.' + key));
  if (document.activeElement !== input) {
    input.value = circle.data.settings[key] ?? '';
  }
  problem.hidden = said.length === 0;
  problem.textContent = said.map(one => one.text).join(' ');
  input[said.length ? 'setAttribute' : 'removeAttribute']('aria-invalid', 'true');
  input[said.length ? 'setAttribute' : 'removeAttribute']('aria-describedby', problem.id);
}
