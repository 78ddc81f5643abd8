// What stands behind a square, and what people quote of a figure, opens in a panel on the same page: nothing is loaded
// anew, and every choice stays. Without this script each is a link to a page that shows the same.
(() => {
  const SQUARES = '.nm table.matrix td a';
  const QUOTE = '.nm a.quote';
  const OPENERS = `${SQUARES}, .nm.opens a, ${QUOTE}`;
  const panel = document.createElement('dialog');
  const close = document.createElement('button');
  const content = document.createElement('div');
  let opener;
  let newest = 0;

  panel.className = 'nm panel';
  panel.append(close, content);
  close.textContent = document.currentScript.dataset.close;
  close.addEventListener('click', () => panel.close());
  panel.addEventListener('click', (event) => event.target === panel && panel.close());
  panel.addEventListener('close', () => {
    const again = opener.isConnected ? opener : document.querySelector(`a[href="${CSS.escape(opener.getAttribute('href'))}"]`);
    again?.focus({preventScroll: true});
  });
  document.body.append(panel);

  async function open(link) {
    const asked = new URL(link.href);
    const turn = ++newest;
    const from = link.matches(QUOTE) ? link.href : `./paneel/${asked.pathname.split('/').pop()}${asked.search}`;
    const answer = await fetch(from).catch(() => null);
    if (turn !== newest) return;
    if (!answer?.ok) {
      location.assign(link.href);
      return;
    }
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
    content.innerHTML = (shown.querySelector('main') ?? shown.body).innerHTML;
    for (const whole of content.querySelectorAll('a.whole')) whole.textContent = whole.href;
    const title = content.querySelector('h2, p');
    title.id = 'panel-title';
    panel.setAttribute('aria-labelledby', title.id);
    opener = link;
    panel.showModal();
    content.scrollTop = 0;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.(OPENERS);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });

  // one square of a matrix takes part in the order of the tab key; arrows go on from there
  document.addEventListener('keydown', (event) => {
    const from = event.target.closest?.(SQUARES);
    const to = from && !event.ctrlKey && !event.metaKey && !event.altKey && beside(from, event.key);
    if (!to) return;
    event.preventDefault();
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });

  function beside(link, key) {
    const cell = link.closest('td');
    const [across, down] = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[key] || [0, 0];
    if (!across && !down) return null;
    const rows = cell.closest('tbody').rows;
    let row = cell.parentElement.sectionRowIndex + down;
    let column = cell.cellIndex + across;
    for (; rows[row]?.cells[column]; row += down, column += across) {
      const found = rows[row].cells[column].querySelector('td a');
      if (found) return found;
    }
    return null;
  }
})();
