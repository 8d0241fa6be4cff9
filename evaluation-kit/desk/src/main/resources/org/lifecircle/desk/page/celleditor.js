// The field inside a cell while it is edited: a text, or a list where the column has choices.
import {afterPause, el, select} from './elements.js';
import {looksLikePlace, placeCells} from './pasting.js';
import {t} from './texts.js';

let numbered = 0;

export class CellEditor {
  constructor(table, cell, text) {
    this.table = table;
    this.cell = cell;
    this.column = table.column(cell);
    this.line = Number(cell.dataset.line);
    this.before = table.circle.cell(table.id, this.line, this.column.id);
    this.key = 'editing ' + ++numbered;
    this.saved = this.before;
    this.input = this.many() || !this.column.choices ? this.textField(text) : this.listField();
    this.saveSoon = afterPause(700, () => this.save());
    cell.querySelector('.value').replaceWith(this.input);
    cell.classList.add('editing');
    this.listen();
    this.input.focus();
    this.input.select?.();
    if (text === '') {
      this.input.value = '';
    }
  }

  /** Formats: several in one cell. */
  many() {
    return this.column.id.startsWith('formats');
  }

  label() {
    return (this.column.title || this.column.id) + ' · ' + this.table.circle.nameOf(this.table.id, this.line);
  }

  textField(text) {
    const value = text ?? this.table.shown(this.column, this.before);
    const input = el('input', {
      class: 'value', 'aria-label': this.label(), autocomplete: 'off', spellcheck: 'false', '.value': value
    });
    if (this.column.choices) {
      this.list = el('datalist', {id: 'choices-of-cell'});
      this.cell.append(this.list);
      input.setAttribute('list', 'choices-of-cell');
      this.offer(value);
    }
    return input;
  }

  /** Every choice after what stands before the last semicolon. */
  offer(value) {
    const kept = value.replace(/[^;；]*$/, '');
    this.list.replaceChildren(...this.column.choices.map(choice =>
      el('option', {value: kept + choice.title})));
  }

  listField() {
    const known = this.column.choices.some(choice => choice.id === this.before);
    const options = [...this.column.choices];
    if (!known && this.before !== '') {
      options.unshift({id: this.before, title: this.before});
    }
    if (!options.some(option => option.id === '')) {
      options.unshift({id: '', title: t('table.blank')});
    }
    return select(options, this.before, {class: 'value', 'aria-label': this.label()});
  }

  listen() {
    this.input.addEventListener('input', () => {
      if (this.list) {
        this.offer(this.input.value);
      }
      this.saveSoon();
    });
    this.input.addEventListener('paste', event => event.stopPropagation());
    this.input.addEventListener('keydown', event => this.onKey(event));
    this.input.addEventListener('focusout', () => setTimeout(() => {
      if (this.table.editor === this && document.activeElement !== this.input && document.hasFocus()) {
        this.close(true);
      }
    }));
  }

  onKey(event) {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.giveUp();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.close(true);
      this.table.move(this.cell, event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      const cells = [...this.cell.parentElement.children];
      const at = cells.indexOf(this.cell) + (event.shiftKey ? -1 : 1);
      this.close(true);
      if (at > 0 && at < cells.length) {
        event.preventDefault();
        cells[at].focus();
      }
    }
  }

  /** What was typed, with titles that were offered turned into the ids that the file uses. */
  text() {
    const typed = this.input.value.trim();
    if (!this.many() || !this.column.choices) {
      return typed;
    }
    const at = this.table.columns().indexOf(this.column);
    const ids = new Set(this.column.choices.map(choice => choice.id));
    const usesIds = this.table.circle.table(this.table.id).rows.some(row =>
      (row.cells[at] || '').split(/\s*[;；]\s*/).some(part => ids.has(part)));
    return typed.split(/\s*[;；]\s*/).filter(Boolean).map(part =>
      usesIds ? this.column.choices.find(choice => choice.title === part)?.id || part : part).join(';');
  }

  async save() {
    const text = this.text();
    if (text === this.saved) {
      return;
    }
    this.saved = text;
    const place = looksLikePlace(this.column, text) ? await placeCells(text) : null;
    const edit = {table: this.table.id, line: this.line, cells: place || {[this.column.id]: text}};
    await this.table.circle.send([edit], this.key);
  }

  giveUp() {
    this.saveSoon.cancel();
    this.input.value = this.before;
    this.close(false);
    if (this.saved !== this.before) {
      this.table.circle.undo();
    }
    this.cell.focus();
  }

  close(keep) {
    if (this.table.editor !== this) {
      return;
    }
    this.table.editor = null;
    this.saveSoon.cancel();
    const text = keep ? this.text() : this.before;
    if (keep) {
      this.save();
    }
    this.list?.remove();
    this.cell.classList.remove('editing');
    this.input.replaceWith(el('span', {class: 'value'}, this.table.shown(this.column, text)));
  }
}
