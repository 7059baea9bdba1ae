// The frame: theme before the first paint, the form token on every htmx request, menus that close.
(() => {
  const root = document.documentElement;
  const kept = localStorage.getItem('theme');
  if (kept) root.dataset.theme = kept;

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-theme-switch]')) {
      const dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
      document.dispatchEvent(new CustomEvent('fugong:theme'));
    }
    const back = target?.closest('[data-back]');
    if (back) { event.preventDefault(); history.back(); }
    if (target?.closest('[data-print]')) window.print();
    document.querySelectorAll('details.menu[open], details.account[open], details.part[open]').forEach((open) => {
      if (!open.contains(target)) open.removeAttribute('open');
    });
  });

  document.addEventListener('change', (event) => {
    const field = event.target instanceof Element ? event.target.closest('[data-submit-on-change]') : null;
    if (field?.form) field.form.requestSubmit();
  });

  document.addEventListener('submit', (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  document.addEventListener('htmx:configRequest', (event) => {
    const token = document.querySelector('meta[name="_csrf"]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });

  document.addEventListener('htmx:responseError', (event) => {
    const toast = document.createElement('p');
    toast.className = 'toast bad';
    toast.textContent = `${event.detail.xhr.status} ${event.detail.xhr.statusText}`;
    document.getElementById('toasts')?.append(toast);
    setTimeout(() => toast.remove(), 6000);
  });
})();
