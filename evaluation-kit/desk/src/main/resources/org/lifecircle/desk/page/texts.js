// The texts of the page in the language that was chosen.

let texts = {};
let chosen = 'zh';

/** The language in use: zh or en. */
export function language() {
  return chosen;
}

/** Loads a language; without one the choice of the last visit, else what the server says. */
export async function load(wanted) {
  const answer = await fetch('/desk/assets/texts.json?lang=' + wanted);
  texts = await answer.json();
  chosen = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem('lifecircle-language', wanted);
  } catch (closed) {
    // A browser that keeps nothing asks the server again next time.
  }
}

/** What was chosen at the last visit, or null. */
export function remembered() {
  try {
    const kept = localStorage.getItem('lifecircle-language');
    return kept === 'zh' || kept === 'en' ? kept : null;
  } catch (closed) {
    return null;
  }
}

/** Whether there is a text of this key. */
export function has(key) {
  return Object.hasOwn(texts, key);
}

/** The text of a key, with {name} replaced. */
export function t(key, values = {}) {
  const text = has(key) ? texts[key] : key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
}
