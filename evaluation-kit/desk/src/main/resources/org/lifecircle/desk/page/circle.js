// An open circle: its rows and map as the files have them, edits one after the other, undo and redo.
import * as api from './api.js';

export class OpenCircle extends EventTarget {
  constructor(id, data) {
    super();
    this.id = id;
    this.data = data;
    this.undone = [];
    this.done = [];
    this.selected = null;
    this.queue = Promise.resolve();
    this.waiting = 0;
  }

  static async open(id) {
    return new OpenCircle(id, await api.circle(id));
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }

  async reload() {
    this.data = await api.circle(this.id);
    this.done = [];
    this.undone = [];
    this.tell('change', {});
  }

  /** Looks whether the files are still as they are shown; takes what changed. */
  async refresh() {
    try {
      const data = await api.circle(this.id);
      if (data.digest !== this.data.digest) {
        this.data = data;
        this.done = [];
        this.undone = [];
        this.tell('change', {});
      }
    } catch (error) {
      this.tell('refused', error);
    }
  }

  /**
   * Sends edits after those that wait; gives the server's answer, or null when it was refused.
   * Edits with the key of the step before are undone together with it.
   */
  send(edits, key = null) {
    return this.enqueue(async () => {
      const answer = await this.exchange(edits);
      if (answer) {
        const last = this.done[this.done.length - 1];
        if (key === null || last?.key !== key) {
          this.done.push({key, edits: answer.inverse || []});
        }
        this.undone = [];
        this.tell('change', {inverse: answer.inverse || []});
      }
      return answer;
    });
  }

  undo() {
    return this.turn('done', 'undone');
  }

  redo() {
    return this.turn('undone', 'done');
  }

  turn(from, to) {
    return this.enqueue(async () => {
      const step = this[from].pop();
      if (!step) {
        return null;
      }
      const answer = await this.exchange(step.edits);
      if (answer) {
        this[to].push({key: null, edits: answer.inverse || []});
        this.tell('change', {turned: true});
      }
      return answer;
    });
  }

  enqueue(work) {
    this.waiting++;
    this.tell('busy');
    const result = this.queue.then(work).finally(() => {
      this.waiting--;
      this.tell('busy');
    });
    this.queue = result.catch(() => {});
    return result;
  }

  /** Another program that is writing the file lets us in soon. */
  async patiently(edits, tries = 5) {
    try {
      return await api.edit(this.id, this.data.digest, edits);
    } catch (error) {
      if (error.status !== 503 || tries === 0) {
        throw error;
      }
      await new Promise(done => setTimeout(done, 1000));
      return this.patiently(edits, tries - 1);
    }
  }

  async exchange(edits) {
    try {
      const answer = await this.patiently(edits);
      this.data = answer;
      return answer;
    } catch (error) {
      if (error.status === 409) {
        await this.reload();
        this.tell('conflict', error);
      } else {
        this.tell('refused', error);
      }
      return null;
    }
  }

  select(item, from) {
    const same = JSON.stringify(item) === JSON.stringify(this.selected);
    this.selected = item;
    if (!same) {
      this.tell('select', {from});
    }
  }

  table(id) {
    return this.data.tables.find(table => table.id === id);
  }

  row(table, line) {
    return this.table(table)?.rows.find(row => row.line === line);
  }

  cell(table, line, column) {
    const at = this.columnAt(table, column);
    return at < 0 ? '' : this.row(table, line)?.cells[at] ?? '';
  }

  columnAt(table, column) {
    return this.table(table)?.columns.findIndex(one => one.id === column) ?? -1;
  }

  /** What people call a row. */
  nameOf(table, line) {
    return this.cell(table, line, 'name') || this.cell(table, line, 'id') || String(line);
  }

  place(table, line) {
    return this.data.places?.[table]?.[line] || null;
  }

  problemsOf(table, line, column) {
    return this.data.problems.filter(problem => problem.table === table && problem.line === line
      && (column === undefined || this.isColumn(table, column, problem.column)));
  }

  isColumn(table, column, said) {
    return said === column.id || said === column.title || said === column.header;
  }

  /** What must be mended; all else that is told are warnings. */
  errors() {
    return this.data.problems.filter(problem => problem.severity !== 'warning');
  }

  warnings() {
    return this.data.problems.filter(problem => problem.severity === 'warning');
  }

  feature(kind, id) {
    return this.data[kind]?.features?.find(feature => String(feature.id) === String(id));
  }

  /** An id that no row of the table has: the longest run of letters before numbers goes on. */
  freshId(table, also = []) {
    const at = this.columnAt(table, 'id');
    const used = new Set([...this.table(table).rows.map(row => row.cells[at]), ...also]);
    const letter = table === 'homes' ? 'h' : 'o';
    let number = used.size + 1;
    while (used.has(letter + String(number).padStart(2, '0'))) {
      number++;
    }
    return letter + String(number).padStart(2, '0');
  }

  freshFeatureId(kind) {
    let number = 1;
    while (this.feature(kind, `drawn-${kind}-${number}`)) {
      number++;
    }
    return `drawn-${kind}-${number}`;
  }
}
