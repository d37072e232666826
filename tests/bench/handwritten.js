// The hand-written page of the bench: one listener, sums over one section, a draft in localStorage.
const form = document.forms[0];
const KEY = 'handwritten/draft';

const figure = text => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : null;
};

const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

function total(output) {
  const [, cell] = output.name.split('.');
  let sum = null;
  for (const input of output.closest('section').querySelectorAll(`input[name$=".${cell}"]`)) {
    const value = figure(input.value);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  output.textContent = sum === null ? '' : grouped(sum);
}

const totalsOf = element => element.querySelectorAll('output').forEach(total);

let timer;
function save() {
  timer = undefined;
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(new FormData(form))));
}

form.addEventListener('input', ({ target }) => {
  if (target.inputMode === 'numeric') {
    target.setCustomValidity(target.value.trim() && figure(target.value) === null ? 'Chỉ nhập số' : '');
    totalsOf(target.closest('section'));
  }
  timer ??= setTimeout(save, 1000);
});

form.addEventListener('focusout', ({ target }) => {
  const value = target.inputMode === 'numeric' ? figure(target.value) : null;
  if (value !== null) target.value = grouped(value);
});

addEventListener('pagehide', () => timer && save());

const draft = JSON.parse(localStorage.getItem(KEY) ?? '{}');
for (const [name, value] of Object.entries(draft)) if (form.elements[name]) form.elements[name].value = value;
totalsOf(form);
