// Work that takes a while: its steps, how far it is, and a way to stop it.
import * as api from './api.js';
import {announce, button, dialog, el, fill} from './elements.js';
import {t} from './texts.js';

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** Follows a job in a box until it ends; gives its result, or null when it was cancelled. */
export async function follow(started, box, title) {
  const bar = el('progress', {max: 100, 'aria-label': title});
  const step = el('p', {class: 'step'}, t('job.waiting'));
  const stop = button(t('job.cancel'), () => {
    stop.disabled = true;
    api.cancel(started.id).catch(() => {});
  });
  fill(box, el('div', {class: 'job'}, el('h2', {}, title), bar, step, stop));
  announce(title);
  const last = await untilDone(started.id, state => show(state, bar, step));
  fill(box);
  announce(t('job.' + last.state));
  if (last.state === 'failed') {
    throw new api.Refusal(422, last.problem || {title: t('job.failed')});
  }
  return last.state === 'done' ? last.result || {} : null;
}

async function untilDone(id, onState) {
  for (;;) {
    const state = await api.job(id);
    onState(state);
    if (!['waiting', 'queued', 'running'].includes(state.state)) {
      return state;
    }
    await pause(400);
  }
}

function show(state, bar, step) {
  if (state.percent >= 0) {
    bar.value = state.percent;
  }
  const words = state.step || t('job.' + state.state);
  const text = state.percent > 0 ? words + ' · ' + Math.round(state.percent) + '%' : words;
  if (step.textContent !== text) {
    step.textContent = text;
  }
}

/** What was refused, in a box: its words and, where there are any, its single problems. */
export function refused(error, box) {
  const items = (error.problem?.problems || error.problem?.errors || []).slice(0, 50);
  const words = error.status === 0 ? t('error.gone') : error.message;
  fill(box, el('div', {class: 'callout bad', role: 'alert'}, el('p', {}, words),
    items.length ? el('ul', {}, items.map(item =>
      el('li', {}, itemText(item)))) : null));
}

/** A single problem in words, with the file and line where it stands. */
export function itemText(item) {
  if (typeof item === 'string') {
    return item;
  }
  const place = [item.file, item.line ? t('problem.line', {n: item.line}) : '', item.field].filter(Boolean);
  const words = item.detail || item.text || '';
  return place.length ? place.join(' · ') + '：' + words : words;
}

/** A button that sends the chosen file and rests meanwhile; what is refused stands in the box. */
export function sender(label, file, box, send, attributes) {
  const own = button(label, async () => {
    if (!file.files[0]) {
      file.focus();
      return;
    }
    own.disabled = true;
    try {
      await send(file.files[0]);
    } catch (error) {
      refused(error, box);
    }
    own.disabled = false;
  }, attributes);
  return own;
}

/** What is to be known of work that was done; nothing is shown where there is nothing. */
export function showNotes(result) {
  if (result?.notes?.length) {
    const box = dialog(t('job.notes'), el('ul', {class: 'warninglist'}, result.notes.map(note => el('li', {}, note))),
      el('div', {class: 'buttons'}, button(t('ok'), () => box.close(), {class: 'main', autofocus: true})));
  }
}
