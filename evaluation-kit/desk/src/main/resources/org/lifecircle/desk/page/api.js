// What the page asks of the desk's server.
import {language} from './texts.js';

const root = '/desk/api/';

/** What the server refused, in words for the reader. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || 'HTTP ' + status);
    this.status = status;
    this.problem = problem;
  }
}

async function ask(method, path, body, type) {
  const headers = {'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en'};
  if (type) {
    headers['Content-Type'] = type;
  }
  let answer;
  try {
    answer = await fetch(root + path, {method, headers, body, cache: 'no-store'});
  } catch (gone) {
    throw new Refusal(0, {title: 'gone'});
  }
  const text = await answer.text();
  const json = text ? parsed(text) : {};
  if (!answer.ok) {
    throw new Refusal(answer.status, json);
  }
  return json;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (other) {
    return {title: text.slice(0, 300)};
  }
}

const name = encodeURIComponent;
const json = value => [JSON.stringify(value), 'application/json'];

function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined);
  return given.length ? '?' + new URLSearchParams(given) : '';
}

export const session = () => ask('GET', 'session');
export const circles = () => ask('GET', 'circles');
export const circle = id => ask('GET', 'circles/' + name(id));
export const verdict = id => ask('GET', `circles/${name(id)}/verdict`);
export const coordinates = text => ask('GET', 'coordinates' + query({text}));
export const report = id => ask('GET', `circles/${name(id)}/report`);
export const checklist = id => ask('GET', `circles/${name(id)}/checklist`);
export const fillChecklist = (id, wishes, file) =>
  ask('POST', `circles/${name(id)}/checklist${query(wishes)}`, file, 'application/octet-stream');
export const phone = () => ask('GET', 'phone');
export const openPhone = id => ask('POST', 'phone' + query({circle: id}));
export const shutPhone = () => ask('DELETE', 'phone');
export const plan = id => ask('GET', `circles/${name(id)}/plan`);
export const job = id => ask('GET', 'jobs/' + name(id));
export const cancel = id => ask('DELETE', 'jobs/' + name(id));
export const edit = (id, digest, edits) =>
  ask('POST', `circles/${name(id)}/edits`, ...json({digest, edits}));
export const evaluate = (id, wishes) =>
  ask('POST', `circles/${name(id)}/evaluations${query(wishes)}`);
export const planFor = id => ask('POST', `circles/${name(id)}/plans`);
export const compare = ids => ask('POST', 'comparisons', ...json({circles: ids}));
export const create = wishes => ask('POST', 'circles' + query(wishes));
export const createFrom = (wishes, file) =>
  ask('POST', 'circles' + query(wishes), file, 'application/octet-stream');
export const addOutlets = (id, wishes, file) =>
  ask('POST', `circles/${name(id)}/outlets${query({kind: 'poi', ...wishes})}`, file,
    'application/octet-stream');

/** Says every ten seconds that this window lives, and that it is closed when it is. */
export function signOfLife() {
  const own = root + 'windows/' + crypto.randomUUID();
  const lives = () => fetch(own, {method: 'POST'}).catch(() => {});
  lives();
  setInterval(lives, 10000);
  addEventListener('pagehide', () => navigator.sendBeacon(own + '/closed'));
  addEventListener('pageshow', event => event.persisted && lives());
}
