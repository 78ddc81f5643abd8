// Every button that copies, of every page: it copies what it names or what stands beside it, of a link its whole address,
// and says so.
document.addEventListener('click', async event => {
  const button = event.target.closest('.nm .copy button');
  if (!button) return;
  const box = button.parentElement, status = box.querySelector('[role="status"]');
  const what = document.getElementById(button.dataset.what) ?? box.querySelector('.what');
  const text = what.href || what.innerText;
  const {done, byHand} = button.dataset;
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch { // browsers give the clipboard to https and to localhost only, and not to every visitor
    const wasHidden = what.hidden;
    if (what.href) what.textContent = text;
    what.hidden = false;
    getSelection().selectAllChildren(what);
    const isCopied = document.execCommand('copy');
    status.textContent = isCopied ? done : byHand;
    what.hidden = isCopied && wasHidden;
  }
  setTimeout(() => { if (status.textContent === done) status.textContent = ''; }, 5000);
});
