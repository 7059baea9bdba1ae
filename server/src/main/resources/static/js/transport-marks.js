// <input type="checkbox" data-all="name"> marks and clears all boxes of that name.
for (const all of document.querySelectorAll('[data-all]')) {
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll(`input[name="${all.dataset.all}"]`)) box.checked = all.checked;
  });
}
