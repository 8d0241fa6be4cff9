// The desk: which view is shown, in which language, and what is told of this window.
import * as api from './api.js';
import {circlesView} from './circles.js';
import {compareView} from './compare.js';
import {editorView} from './editor.js';
import {announce, button, el, fill, toast} from './elements.js';
import {takeDroppedFiles} from './dropping.js';
import {checklistView} from './fieldwork.js';
import {planView, reportView} from './reports.js';
import * as texts from './texts.js';

const {t} = texts;
const main = document.getElementById('main');
const desk = {session: null, leave: null, open: null, at: null};

function route() {
  const parts = location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  if (parts[0] === 'circle' && parts[1]) {
    return {view: parts[2] || 'table', id: parts[1]};
  }
  return {view: parts[0] === 'compare' ? 'compare' : 'circles', ids: parts.slice(1)};
}

const views = {
  circles: circlesView,
  compare: compareView,
  table: editorView,
  report: reportView,
  plan: planView,
  checklist: checklistView
};

async function show() {
  if (location.hash === '#main') {
    main.focus();
    history.replaceState(null, '', desk.at || '#/');
    return;
  }
  const where = route();
  desk.at = location.hash || '#/';
  desk.leave?.();
  desk.leave = null;
  desk.open = where.id || null;
  navigation(where);
  fill(main, el('p', {class: 'loading'}, t('loading')));
  main.className = 'view-' + where.view;
  const shown = desk.at;
  try {
    const leave = await (views[where.view] || circlesView)(main, desk, where);
    if (desk.at === shown) {
      desk.leave = leave;
    } else {
      leave?.();
    }
  } catch (error) {
    broken(error);
  }
  announce(document.title);
}

function broken(error) {
  const words = error.status === 0 || error.status === 403 ? t('error.gone') : error.message;
  fill(main, el('div', {class: 'page'}, el('h1', {}, t('error.title')),
    el('p', {class: 'callout bad', role: 'alert'}, words),
    el('p', {}, el('a', {href: '#/'}, t('nav.circles')))));
}

function navigation(where) {
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', t('nav.label'));
  const link = (href, key, view) =>
    el('a', {href, 'aria-current': where.view === view ? 'page' : null}, t(key));
  const links = [link('#/', 'nav.circles', 'circles')];
  if (where.id) {
    const circle = '#/circle/' + encodeURIComponent(where.id);
    links.push(link(circle, 'nav.table', 'table'), link(circle + '/report', 'nav.report', 'report'),
      link(circle + '/plan', 'nav.plan', 'plan'));
  }
  fill(nav, links);
  const key = 'title.' + where.view;
  document.title = (where.id ? where.id + ' · ' : '') + t(key) + ' · LifeCircle';
  document.getElementById('skip').textContent = t('skip');
  document.getElementById('language').textContent = t('language.other');
  document.getElementById('language').lang = texts.language() === 'zh' ? 'en' : 'zh-CN';
}

async function otherLanguage() {
  await texts.load(texts.language() === 'zh' ? 'en' : 'zh');
  show();
}

async function start() {
  try {
    desk.session = await api.session();
    await texts.load(texts.remembered() || (desk.session.language === 'en' ? 'en' : 'zh'));
  } catch (error) {
    await texts.load(texts.remembered() || 'zh').catch(() => {});
    broken(error);
    return;
  }
  api.signOfLife();
  document.getElementById('language').addEventListener('click', otherLanguage);
  takeDroppedFiles(desk);
  addEventListener('hashchange', show);
  addEventListener('unhandledrejection', event => {
    const gone = event.reason?.status === 0;
    toast(gone ? t('error.gone') : event.reason?.message || String(event.reason));
  });
  const opened = new URLSearchParams(location.search).get('circle');
  if (opened) {
    history.replaceState(null, '', '/desk/#/circle/' + encodeURIComponent(opened));
  }
  await show();
}

start();
