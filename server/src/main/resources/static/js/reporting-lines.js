// "Another obstacle" without a way to the server and back: the last line is copied, emptied and numbered.
// Without scripts the same button sends the form and comes back with one more line.
const MOST = 10;

document.querySelectorAll('[data-lines]').forEach((list) => {
  const more = list.querySelector('[data-more]');
  const lines = () => list.querySelectorAll('[data-line]');
  const full = () => { more.hidden = lines().length >= MOST; };

  more?.addEventListener('click', (event) => {
    event.preventDefault();
    const last = lines()[lines().length - 1];
    const added = last.cloneNode(true);
    const number = lines().length;
    added.querySelector('[data-gone]')?.remove();
    for (const field of added.querySelectorAll('input, select')) {
      const name = field.name.replace(/\d+$/, String(number));
      added.querySelector(`label[for="${field.id}"]`)?.setAttribute('for', name);
      field.name = name;
      field.id = name;
      field.value = field.type === 'date' ? list.dataset.day : '';
    }
    last.after(added);
    added.querySelector('select, input')?.focus();
    full();
  });
  full();
});
