// The editable table of homes, outlets or what was seen at them: a grid that is used like a spreadsheet.
import {CellEditor} from './celleditor.js';
import {announce, el, fill} from './elements.js';
import {pasteInto} from './pasting.js';
import {t} from './texts.js';

const mostRows = 1000;

export class RowTable {
  constructor(circle, id) {
    this.circle = circle;
    this.id = id;
    this.rows = new Map();
    this.active = null;
    this.filter = '';
    this.onlyWrong = false;
    this.editor = null;
    this.body = el('tbody');
    this.more = el('p', {class: 'note', hidden: true});
    this.grid = el('table', {role: 'grid', 'aria-label': t('table.' + id)}, this.head(), this.body);
    this.box = el('div', {class: 'sheet'}, this.grid);
    this.element = el('div', {class: 'rows'}, this.box, this.more);
    this.listen();
    this.update();
  }

  columns() {
    return this.circle.table(this.id).columns;
  }

  head() {
    const heads = this.columns().map(column => el('th', {
      scope: 'col', role: 'columnheader', 'data-column': column.id, title: column.hint || null
    }, column.title || column.id));
    return el('thead', {}, el('tr', {role: 'row'},
      el('th', {scope: 'col', role: 'columnheader', class: 'gutter'}, el('span', {class: 'unseen'}, t('table.line'))),
      heads));
  }

  listen() {
    this.body.addEventListener('click', event => this.onClick(event));
    this.body.addEventListener('dblclick', event => this.onDouble(event));
    this.body.addEventListener('keydown', event => this.onKey(event));
    this.body.addEventListener('focusin', event => this.onFocus(event));
    this.body.addEventListener('paste', event => pasteInto(this, event));
    this.body.addEventListener('copy', event => this.onCopy(event));
  }

  /** Shows what the circle now says; a cell that is being edited keeps its editor. */
  update() {
    const shown = this.shownRows();
    const lines = new Set(shown.map(row => row.line));
    for (const [line, tr] of this.rows) {
      if (!lines.has(line)) {
        tr.remove();
        this.rows.delete(line);
      }
    }
    let before = null;
    for (const row of shown) {
      const tr = this.rows.get(row.line) || this.newRow(row);
      this.rows.set(row.line, tr);
      const wanted = before ? before.nextSibling : this.body.firstChild;
      if (tr !== wanted) {
        this.body.insertBefore(tr, wanted);
      }
      this.showRow(tr, row);
      before = tr;
    }
    this.keepOneInTabOrder();
    this.showSelected();
  }

  shownRows() {
    const wanted = this.filter.toLowerCase();
    const all = this.circle.table(this.id).rows.filter(row =>
      (!wanted || row.cells.some(cell => cell.toLowerCase().includes(wanted))
        || this.columns().some((column, at) => this.shown(column, row.cells[at]).toLowerCase().includes(wanted)))
      && (!this.onlyWrong || this.circle.problemsOf(this.id, row.line).some(one => one.severity !== 'warning')));
    this.more.hidden = all.length <= mostRows;
    this.more.textContent = t('table.more', {n: mostRows, all: all.length});
    const cut = all.slice(0, mostRows);
    const chosen = this.circle.selected;
    if (chosen?.table === this.id && !cut.some(row => row.line === chosen.line)) {
      const row = this.circle.row(this.id, chosen.line);
      return row ? [...cut, row] : cut;
    }
    return cut;
  }

  newRow(row) {
    const cells = this.columns().map(column => el('td', {
      role: 'gridcell', tabindex: '-1', 'data-line': row.line, 'data-column': column.id
    }, el('span', {class: 'value'})));
    return el('tr', {role: 'row', 'data-line': row.line},
      el('td', {role: 'gridcell', class: 'gutter'}, String(row.line)), cells);
  }

  showRow(tr, row) {
    const problems = this.circle.problemsOf(this.id, row.line);
    tr.classList.toggle('wrong', problems.some(one => one.severity !== 'warning'));
    this.columns().forEach((column, at) => {
      const said = problems.filter(one => this.circle.isColumn(this.id, column, one.column));
      const first = at === 0 ? problems.filter(one => !this.knows(one.column)) : [];
      this.showCell(tr.children[at + 1], column, row.cells[at] ?? '', [...said, ...first]);
    });
  }

  knows(said) {
    return this.columns().some(column => this.circle.isColumn(this.id, column, said));
  }

  showCell(td, column, text, problems) {
    const value = td.querySelector('.value');
    const shown = this.shown(column, text);
    if (value && value.textContent !== shown) {
      value.textContent = shown;
    }
    const words = problems.map(one => one.text).join(' ');
    const wrong = problems.some(one => one.severity !== 'warning');
    const note = td.querySelector('.problem');
    if ((note?.textContent || '') === words) {
      return;
    }
    note?.remove();
    td.classList.toggle('doubt', !wrong && words !== '');
    td[wrong ? 'setAttribute' : 'removeAttribute']('aria-invalid', 'true');
    if (words) {
      td.append(el('span', {class: 'problem', title: words}, words));
      if (this.editor?.cell === td) {
        announce(words);
      }
    }
  }

  /** Ids of formats and the like are shown by their titles. */
  shown(column, text = '') {
    if (!column.choices || !text) {
      return text;
    }
    return text.split(/\s*[;；]\s*/).map(part =>
      column.choices.find(choice => choice.id === part)?.title || part).join('；');
  }

  cellAt(line, column) {
    return this.body.querySelector(`td[data-line="${Number(line)}"][data-column="${CSS.escape(column)}"]`);
  }

  keepOneInTabOrder() {
    if (!this.active?.isConnected) {
      this.active = this.body.querySelector('td[data-column]');
    }
    for (const td of this.body.querySelectorAll('td[tabindex="0"]')) {
      td.tabIndex = -1;
    }
    if (this.active) {
      this.active.tabIndex = 0;
    }
  }

  showSelected(scroll) {
    const chosen = this.circle.selected;
    const line = chosen?.table === this.id ? chosen.line : null;
    for (const tr of this.body.children) {
      const on = Number(tr.dataset.line) === line;
      tr.classList.toggle('chosen', on);
      tr.setAttribute('aria-selected', String(on));
      if (on && scroll) {
        tr.scrollIntoView({block: 'nearest'});
      }
    }
  }

  focus(line, column) {
    const td = this.cellAt(line, column) || this.cellAt(line, this.columns()[0].id);
    td?.focus();
    td?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    return td;
  }

  onFocus(event) {
    const td = event.target.closest('td[data-column]');
    if (td && td !== this.active) {
      if (this.editor && this.editor.cell !== td) {
        this.editor.close(true);
      }
      this.active = td;
      this.keepOneInTabOrder();
    }
    if (td) {
      this.circle.select({table: this.id, line: Number(td.dataset.line)}, 'table');
      this.showSelected();
    }
  }

  onClick(event) {
    const tr = event.target.closest('tr');
    const td = event.target.closest('td[data-column]') || tr?.querySelector('td[data-column]');
    if (td && !this.editor?.cell.contains(event.target)) {
      td.focus();
    }
  }

  onDouble(event) {
    const td = event.target.closest('td[data-column]');
    if (td && !this.editor) {
      this.edit(td);
    }
  }

  onKey(event) {
    const td = event.target.closest('td[data-column]');
    if (!td || this.editor) {
      return;
    }
    const moves = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
    if (moves[event.key]) {
      event.preventDefault();
      this.move(td, ...moves[event.key]);
    } else if (event.key === 'Tab' && this.besides(td, event.shiftKey)) {
      // As in a spreadsheet; at the end of the row the key leaves the table.
      event.preventDefault();
      this.besides(td, event.shiftKey).focus();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.move(td, 0, event.key === 'Home' ? -99 : 99);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.edit(td);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.write(td, '');
    } else if (this.begins(event)) {
      // The key itself goes into the editor, also the first one of an input method.
      this.edit(td, '');
    }
  }

  besides(td, back) {
    const next = back ? td.previousElementSibling : td.nextElementSibling;
    return next?.dataset.column ? next : null;
  }

  begins(event) {
    return (event.key.length === 1 || event.key === 'Process' || event.keyCode === 229)
      && !event.ctrlKey && !event.metaKey && !event.altKey;
  }

  move(td, down, right) {
    const tr = td.parentElement;
    const rows = [...this.body.children];
    const cells = [...tr.children];
    const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(tr) + down))];
    const at = Math.max(1, Math.min(cells.length - 1, cells.indexOf(td) + right));
    row.children[at].focus();
  }

  onCopy(event) {
    const td = event.target.closest('td[data-column]');
    if (td && !this.editor) {
      event.preventDefault();
      event.clipboardData.setData('text/plain',
        this.circle.cell(this.id, Number(td.dataset.line), td.dataset.column));
    }
  }

  column(td) {
    return this.columns().find(column => column.id === td.dataset.column);
  }

  edit(td, text) {
    this.editor = new CellEditor(this, td, text);
  }

  /** Writes a cell; texts with the same key in a row are one step of undo. */
  write(td, text, key) {
    const line = Number(td.dataset.line);
    const column = td.dataset.column;
    if (this.circle.cell(this.id, line, column) === text) {
      return Promise.resolve(null);
    }
    return this.circle.send([{table: this.id, line, cells: {[column]: text}}], key);
  }

  /** Adds a row, at a place of the map where one is given, and puts the focus into it; gives its line. */
  async add(place) {
    const numbered = this.circle.columnAt(this.id, 'id') >= 0;
    const insert = numbered ? {id: this.circle.freshId(this.id)} : {};
    const answer = await this.circle.send([{table: this.id, insert, ...(place ? {place} : {})}]);
    const line = answer?.inverse?.[0]?.remove;
    if (line !== undefined) {
      this.circle.select({table: this.id, line}, 'new');
      this.filter = '';
      this.update();
      this.focus(line, 'name');
    }
    return line;
  }

  async remove(line) {
    const name = this.circle.nameOf(this.id, line);
    const tr = this.rows.get(line);
    const next = tr?.nextElementSibling || tr?.previousElementSibling;
    const answer = await this.circle.send([{table: this.id, remove: line}]);
    if (answer) {
      announce(t('table.removed', {name}));
      this.circle.select(null, 'table');
      (next?.isConnected ? next.children[1] : this.body.querySelector('td[data-column]'))?.focus();
    }
  }
}
