// The report and the plan of a circle: made here, read here, and their files to take along.
import * as api from './api.js';
import {index} from './circles.js';
import {button, bytes, el, field, fill, select} from './elements.js';
import {fieldwork} from './fieldwork.js';
import {follow, refused} from './jobs.js';
import {language, t} from './texts.js';
import {changes} from './verdict.js';

export async function reportView(main, desk, where) {
  const length = select([{id: 'brief', title: t('report.brief')}, {id: 'full', title: t('report.full')}], 'brief',
    {name: 'report'});
  const standard = select([{id: '', title: t('report.standard.usual')},
    ...(desk.session.standards || []).map(one => ({id: one.id, title: one[language()] || one.id}))], '',
  {name: 'standard'});
  const uncertainty = select([{id: '', title: t('report.uncertainty.luck')},
    {id: '30', title: t('report.uncertainty.both')}], '', {name: 'uncertainty'});
  const wishes = [field(t('report.length'), length), field(t('report.standard'), standard),
    field(t('report.uncertainty'), uncertainty)];
  return paperView(main, {
    id: where.id, kind: 'report', wishes, read: () => api.report(where.id),
    begin: () => api.evaluate(where.id, {report: length.value, standard: standard.value,
      uncertainty: uncertainty.value})
  });
}

export async function planView(main, desk, where) {
  return paperView(main, {
    id: where.id, kind: 'plan', wishes: [], read: () => api.plan(where.id), begin: () => api.planFor(where.id)
  });
}

async function paperView(main, paper) {
  const box = el('div', {class: 'jobbox'});
  const shown = el('div', {class: 'paper'});
  const make = button(t(paper.kind + '.make'), async () => {
    make.disabled = true;
    try {
      const result = await follow(await paper.begin(), box, t(paper.kind + '.working'));
      if (result) {
        await showPaper(paper, shown, result);
      }
    } catch (error) {
      refused(error, box);
    }
    make.disabled = false;
  }, {class: 'main', id: 'make-' + paper.kind});
  fill(main, el('div', {class: 'page wide'},
    el('div', {class: 'top'}, el('h1', {}, t(paper.kind + '.title', {name: paper.id})),
      el('div', {class: 'wishes'}, paper.wishes, make)),
    box, shown));
  await showPaper(paper, shown, null);
  return null;
}

async function showPaper(paper, shown, result) {
  let made;
  try {
    made = await paper.read();
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
    if (!result) {
      fill(shown, el('p', {class: 'empty'}, t(paper.kind + '.none')));
      return;
    }
    made = result;
  }
  const files = made.files || result?.files || [];
  fill(shown, head(made, paper), fileList(files), paper.kind === 'report' ? fieldwork(paper.id) : null, frame(files, made.href || result?.href, t(paper.kind + '.frame')));
}

function head(made, paper) {
  if (!made.levelText && !made.level) {
    return null;
  }
  return el('div', {class: 'verdictline'}, el('p', {class: 'level'}, made.levelText || made.level),
    index(made), made.date ? el('p', {class: 'sub'}, t('circles.judgedOn', {date: made.date})) : null,
    paper.kind === 'report' ? changes(made.changes) : null);
}

const order = ['word', 'pdf', 'excel', 'page', 'table'];

function kindOf(file) {
  if (file.kind) {
    return file.kind;
  }
  const end = file.name.replace(/^.*\./, '').toLowerCase();
  return {docx: 'word', pdf: 'pdf', xlsx: 'excel', html: 'page'}[end] || 'table';
}

/** The files to take along: papers first, tables folded. */
export function fileList(files) {
  const link = file => el('li', {}, el('a', {href: file.href, download: file.name, class: 'file ' + kindOf(file),
    'data-kind': kindOf(file)}, el('b', {}, t('file.' + kindOf(file))), ' ', el('span', {}, file.name), ' ',
  file.bytes ? el('span', {class: 'sub'}, bytes(file.bytes)) : null));
  const sorted = [...files].sort((one, other) => order.indexOf(kindOf(one)) - order.indexOf(kindOf(other)));
  const papers = sorted.filter(file => kindOf(file) !== 'table');
  const tables = sorted.filter(file => kindOf(file) === 'table');
  return el('div', {class: 'filebox'}, papers.length ? el('ul', {class: 'files'}, papers.map(link)) : null,
    tables.length ? el('details', {}, el('summary', {}, t('file.tables', {n: tables.length})),
      el('ul', {class: 'files small'}, tables.map(link))) : null);
}

/** The page among the files, in place. */
export function frame(files, href, title) {
  const page = files.find(file => kindOf(file) === 'page');
  const source = href || page?.href;
  return source ? el('iframe', {src: source, title, class: 'frame'}) : null;
}
