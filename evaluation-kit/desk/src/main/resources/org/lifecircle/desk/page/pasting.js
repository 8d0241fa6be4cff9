// What is pasted into a table: cells of a spreadsheet, or a place as map services copy it.
import * as api from './api.js';
import {announce} from './elements.js';
import {t} from './texts.js';

/** Whether a text in a column of degrees holds longitude and latitude together. */
export function looksLikePlace(column, text) {
  return (column.id === 'lon' || column.id === 'lat')
    && /\d[^\d.]*[,，;；、\s°度].*\d/.test(text);
}

/** The cells of a place that was written in one text, or null when it cannot be read. */
export async function placeCells(text) {
  try {
    const {lon, lat} = await api.coordinates(text);
    return {lon: String(lon), lat: String(lat)};
  } catch (error) {
    return null;
  }
}

/** Takes what is pasted on a cell that is not being edited. */
export async function pasteInto(table, event) {
  const td = event.target.closest('td[data-column]');
  if (!td || table.editor) {
    return;
  }
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
  const line = Number(td.dataset.line);
  if (looksLikePlace(table.column(td), text) && !text.includes('\n')) {
    const cells = await placeCells(text);
    if (cells) {
      await table.circle.send([{table: table.id, line, cells}]);
      announce(t('paste.place', cells));
      return;
    }
  }
  const block = text.split(/\r?\n/).map(one => one.split('\t'));
  await table.circle.send(editsOf(table, td, block));
  announce(t('paste.cells', {rows: block.length, columns: block[0].length}));
}

/** Rows that are there get the cells; further ones are added. */
function editsOf(table, td, block) {
  const columns = table.columns().map(column => column.id);
  const first = columns.indexOf(td.dataset.column);
  const rows = [...table.body.children];
  const start = rows.indexOf(td.parentElement);
  const fresh = [];
  return block.map((texts, down) => {
    const cells = {};
    texts.slice(0, columns.length - first).forEach((text, right) => {
      cells[columns[first + right]] = text.trim();
    });
    const tr = rows[start + down];
    if (tr) {
      return {table: table.id, line: Number(tr.dataset.line), cells};
    }
    if (!columns.includes('id')) {
      return {table: table.id, insert: cells};
    }
    const id = cells.id || table.circle.freshId(table.id, fresh);
    fresh.push(id);
    return {table: table.id, insert: {...cells, id}};
  });
}
