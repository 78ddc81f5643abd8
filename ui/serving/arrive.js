// A link may lead to a place of a page that is drawn later: it is led to while the page grows, until the reader moves.
(() => {
  const place = location.hash.slice(1);
  if (!place) return;
  const standing = '[data-testid="stApp"][data-test-script-state="notRunning"]';
  let timer = 0;
  const lead = () => {
    const there = document.getElementById(place);
    if (!there) return;
    const fold = there.closest('details');
    if (fold) fold.open = true;
    there.scrollIntoView();
    clearTimeout(timer);
    if (document.querySelector(standing)) timer = setTimeout(() => { there.scrollIntoView(); leave(); }, 1000);
  };
  const watcher = new MutationObserver(lead);
  const leave = () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(kind, leave, {once: true, passive: true, capture: true});
  }
  watcher.observe(document.documentElement, {subtree: true, childList: true, attributeFilter: ['data-test-script-state', 'style']});
})();
