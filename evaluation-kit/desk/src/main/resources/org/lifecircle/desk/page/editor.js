// The map table: the map of a circle beside its tables.
import {OpenCircle} from './circle.js';
import {Drawing, tools} from './drawing.js';
import {announce, button, dialog, el, fill, toast} from './elements.js';
import {featurePanel} from './featurepanel.js';
import {itemText} from './jobs.js';
import {LineList} from './linelist.js';
import {addPlaces} from './making.js';
import {CircleMap} from './map.js';
import {settingsForm} from './settings.js';
import {RowTable} from './table.js';
import {t} from './texts.js';
import {quickVerdict} from './verdict.js';

export async function editorView(main, desk, where) {
  const circle = await OpenCircle.open(where.id);
  return new Editor(main, desk, circle).leave;
}

class Editor {
  constructor(main, desk, circle) {
    this.desk = desk;
    this.circle = circle;
    this.stopped = new AbortController();
    this.tables = new Map(circle.data.tables.map(table => [table.id, new RowTable(circle, table.id)]));
    this.lines = new Map(['ways', 'obstacles'].map(kind => [kind, new LineList(circle, kind)]));
    this.mapBox = el('div', {id: 'map', class: 'map', tabindex: '0', role: 'application',
      'aria-label': t('map.label', {name: circle.data.name}), 'aria-describedby': 'map-help'});
    this.verdict = quickVerdict(circle);
    this.panel = featurePanel(circle);
    this.sheet = el('div', {class: 'tabpanel', role: 'tabpanel', id: 'tabpanel', tabindex: '-1'});
    this.build(main);
    this.chart = new CircleMap(this.mapBox, circle, desk.session);
    this.drawing = new Drawing(this.chart, circle, id => this.openTable(id));
    this.drawing.onTool = tool => this.showTool(tool);
    this.drawing.onNothing = text => toast(text, 'note');
    this.listen();
    this.open('homes');
    this.update();
    this.showTool('choose');
    this.leave = () => {
      this.stopped.abort();
      this.verdict.stop();
      this.chart.dispose();
    };
  }

  build(main) {
    const {name, settings} = this.circle.data;
    fill(main,
      el('div', {class: 'bar'},
        el('h1', {}, name || this.circle.id),
        el('span', {class: 'sub'}, [settings.city, settings.evaluationDate].filter(Boolean).join(' · ')),
        this.problemButton = button('', () => this.nextProblem(), {class: 'problems', id: 'next-problem'}),
        this.warningButton = button('', () => warnings(this.circle), {class: 'warnings', id: 'warnings'}),
        this.busy = el('span', {class: 'busy'}),
        el('a', {class: 'button main', href: '#/circle/' + encodeURIComponent(this.circle.id) + '/report'},
          t('editor.evaluate'))),
      el('div', {class: 'bench'},
        el('section', {class: 'mapside', 'aria-label': t('editor.map')}, this.toolbar(),
          el('p', {class: 'unseen', id: 'map-help'}, t('map.help')),
          el('div', {class: 'mapframe'}, this.mapBox, this.verdict.element, this.panel.element,
            button(t('map.all'), () => this.chart.fit(), {class: 'fitall'}),
            this.hint = el('p', {class: 'maphint'})), this.legend()),
        el('section', {class: 'tableside', 'aria-label': t('editor.tables')}, this.tabs(), this.rowbar(), this.sheet)));
  }

  toolbar() {
    // The ways of a workbook are on its own sheet; they are not drawn.
    const usable = this.circle.data.kind === 'workbook' ? ['choose', 'homes', 'outlets'] : tools;
    this.toolButtons = usable.map(tool => button(t('tool.' + tool), () => this.drawing.use(tool),
      {'data-tool': tool, 'aria-pressed': 'false', title: t('tool.' + tool + '.hint')}));
    this.undo = button('↶ ' + t('editor.undo'), () => this.circle.undo(), {title: 'Ctrl+Z', id: 'undo'});
    this.redo = button('↷ ' + t('editor.redo'), () => this.circle.redo(), {title: 'Ctrl+Y', id: 'redo'});
    return el('div', {class: 'toolbar', role: 'toolbar', 'aria-label': t('editor.tools')}, this.toolButtons,
      el('span', {class: 'gap'}), this.undo, this.redo);
  }

  legend() {
    const key = (shape, text) => el('li', {}, el('span', {class: 'mark ' + shape, 'aria-hidden': 'true'}), t(text));
    return el('ul', {class: 'legend', 'aria-label': t('map.key')}, key('home', 'table.homes'),
      key('outlet', 'table.outlets'), key('wrong', 'map.wrong'), key('water', 'map.water'),
      key('park', 'map.park'), key('gate', 'map.gates'),
      this.desk.session.tiles ? el('li', {}, this.desk.session.tiles.attribution || '') : null);
  }

  tabs() {
    const ids = [...this.tables.keys(), ...this.lines.keys(), 'settings'];
    this.tabButtons = ids.map(id => el('button', {type: 'button', role: 'tab', id: 'tab-' + id,
      'data-tab': id, 'aria-controls': 'tabpanel', onclick: () => this.open(id)}));
    const list = el('div', {class: 'tabs', role: 'tablist', 'aria-label': t('editor.tables')}, this.tabButtons);
    list.addEventListener('keydown', event => this.onTabKey(event));
    return list;
  }

  onTabKey(event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) {
      const at = this.tabButtons.indexOf(event.target);
      const next = this.tabButtons[(at + step + this.tabButtons.length) % this.tabButtons.length];
      this.open(next.dataset.tab);
      next.focus();
    }
  }

  rowbar() {
    this.find = el('input', {type: 'search', placeholder: t('editor.find'), 'aria-label': t('editor.find'),
      oninput: () => this.filter()});
    this.wrongOnly = el('input', {type: 'checkbox', onchange: () => this.filter()});
    this.addButton = button('+ ' + t('editor.add'), () => this.tables.get(this.tab)?.add(), {id: 'add-row'});
    this.removeButton = button(t('editor.remove'), () => this.removeChosen(), {id: 'remove-row'});
    this.poiButton = button(t('poi.title'), () =>
      addPlaces(this.desk, this.circle.id, null, () => this.circle.reload()));
    this.rowBar = el('div', {class: 'rowbar'}, this.addButton, this.removeButton, this.poiButton, this.find,
      this.wrongLabel = el('label', {class: 'check'}, this.wrongOnly, ' ', t('editor.wrongOnly')));
    return this.rowBar;
  }

  listen() {
    const signal = {signal: this.stopped.signal};
    this.circle.addEventListener('change', () => this.update());
    this.circle.addEventListener('busy', () => this.showBusy());
    this.circle.addEventListener('select', event => this.onSelect(event.detail.from));
    this.circle.addEventListener('conflict', event => conflict(event.detail, this.circle));
    this.circle.addEventListener('refused', event => this.onRefused(event.detail));
    addEventListener('keydown', event => this.onKey(event), signal);
    addEventListener('focus', () => this.lookAgain(), signal);
  }

  /** Somebody may have changed the files in another window or program meanwhile. */
  async lookAgain() {
    if (this.circle.waiting === 0 && !this.current()?.editor) {
      await this.circle.enqueue(() => this.circle.refresh());
    }
  }

  onKey(event) {
    const typing = event.target.closest?.('input, select, textarea, dialog');
    if (typing || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) {
        this.circle.redo();
      } else {
        this.circle.undo();
      }
    }
  }

  onRefused(error) {
    const details = (error.problem?.errors || []).slice(0, 5).map(itemText).join(' ');
    toast(error.status === 0 || error.status === 403 ? t('error.gone') : error.message + ' ' + details);
    this.update();
  }

  current() {
    return this.tables.get(this.tab) || this.lines.get(this.tab) || null;
  }

  openTable(id) {
    this.open(id);
    return this.tables.get(id);
  }

  open(tab) {
    if (this.tab === tab) {
      return;
    }
    this.current()?.editor?.close(true);
    this.tab = tab;
    for (const one of this.tabButtons) {
      const on = one.dataset.tab === tab;
      one.setAttribute('aria-selected', String(on));
      one.tabIndex = on ? 0 : -1;
    }
    this.sheet.setAttribute('aria-labelledby', 'tab-' + tab);
    this.settings = tab === 'settings' ? settingsForm(this.circle) : null;
    fill(this.sheet, this.settings ? this.settings.element : this.current().element);
    const rows = this.tables.has(tab);
    this.addButton.hidden = !rows;
    this.poiButton.hidden = tab !== 'outlets';
    this.rowBar.hidden = tab === 'settings';
    this.wrongLabel.hidden = !rows;
    this.filter();
  }

  filter() {
    const one = this.current();
    if (one) {
      one.filter = this.find.value.trim();
      one.onlyWrong = this.wrongOnly.checked;
      one.update();
    }
  }

  update() {
    const {data} = this.circle;
    for (const one of [...this.tables.values(), ...this.lines.values()]) {
      if (one === this.current()) {
        one.update();
      }
    }
    this.settings?.update();
    this.chart.update();
    this.panel.update();
    for (const one of this.tabButtons) {
      const id = one.dataset.tab;
      const n = this.tables.has(id) ? this.circle.table(id).rows.length : data[id]?.features?.length;
      const wrong = this.circle.errors().filter(problem => problem.table === id).length;
      fill(one, t('table.' + id), n === undefined ? null : el('span', {class: 'n'}, ' ' + n),
        wrong ? el('span', {class: 'count', title: t('circles.problems', {n: wrong})}, String(wrong)) : null);
    }
    const all = this.circle.errors().length;
    const doubts = this.circle.warnings().length;
    this.warningButton.hidden = doubts === 0;
    this.warningButton.textContent = t('editor.warnings', {n: doubts});
    this.problemButton.textContent = all ? t('editor.problems', {n: all}) : t('editor.noProblems');
    this.problemButton.disabled = all === 0;
    this.problemButton.classList.toggle('none', all === 0);
    this.showBusy();
  }

  showBusy() {
    this.undo.disabled = this.circle.done.length === 0;
    this.redo.disabled = this.circle.undone.length === 0;
    this.busy.textContent = t(this.circle.waiting ? 'editor.saving' : 'editor.saved');
    this.busy.dataset.waiting = String(this.circle.waiting);
  }

  showTool(tool) {
    for (const one of this.toolButtons) {
      one.setAttribute('aria-pressed', String(one.dataset.tool === tool));
    }
    this.hint.textContent = tool === 'choose' ? '' : t('tool.' + tool + '.hint');
    this.hint.hidden = tool === 'choose';
  }

  onSelect(from) {
    const chosen = this.circle.selected;
    if (chosen && from !== 'table' && from !== 'new') {
      this.open(chosen.table || chosen.kind);
      this.current().update();
    }
    this.current()?.showSelected?.(from !== 'table');
    this.chart.showSelected(from !== 'map');
    this.panel.update();
    this.removeButton.disabled = !chosen;
  }

  removeChosen() {
    const chosen = this.circle.selected;
    if (chosen?.table) {
      this.tables.get(chosen.table).remove(chosen.line);
    } else if (chosen) {
      this.panel.remove();
    }
  }

  /** Goes to the next thing that is wrong, one after the other. */
  nextProblem() {
    const problems = this.circle.errors();
    this.problemAt = ((this.problemAt ?? -1) + 1) % problems.length;
    const problem = problems[this.problemAt];
    const table = this.tables.get(problem.table);
    if (table && this.circle.row(problem.table, problem.line)) {
      this.open(problem.table);
      this.circle.select({table: problem.table, line: problem.line}, 'problem');
      const column = table.columns().find(one => this.circle.isColumn(problem.table, one, problem.column));
      table.focus(problem.line, (column || table.columns()[0]).id);
    } else if (this.tabButtons.some(one => one.dataset.tab === problem.table)) {
      this.open(problem.table);
      this.settings?.focus(problem.column);
      if (this.circle.feature(problem.table, problem.column)) {
        this.circle.select({kind: problem.table, id: String(problem.column)}, 'problem');
      }
      toast(problem.text, 'note');
    } else {
      toast([problem.source, problem.text].filter(Boolean).join(': '), 'note');
    }
    announce(problem.text);
  }
}

/** All that is doubtful, in words. */
function warnings(circle) {
  const box = dialog(t('editor.warnings.title'), el('ul', {class: 'warninglist'}, circle.warnings().map(one =>
    el('li', {}, one.source ? el('b', {}, one.source + ' ') : null, one.text))),
  el('div', {class: 'buttons'}, button(t('ok'), () => box.close(), {class: 'main', autofocus: true})));
}

/** The file was changed by somebody else: what happened, and where both versions are. */
function conflict(error, circle) {
  const {yours} = error.problem;
  const box = dialog(t('conflict.title'), el('p', {}, error.message),
    el('dl', {}, el('dt', {}, t('conflict.theirs')), el('dd', {}, el('bdi', {}, circle.data.name || circle.id)),
      el('dt', {}, t('conflict.yours')), el('dd', {}, el('bdi', {}, String(yours ?? '')))),
    el('p', {}, t('conflict.next')),
    el('div', {class: 'buttons'}, button(t('ok'), () => box.close(), {class: 'main', autofocus: true})));
}
