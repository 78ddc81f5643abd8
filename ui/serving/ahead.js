// Streamlit looks for its server behind the address of the page first, then where it is: that is where this page came from.
// What it asks there first is refused to who looks without signing in, who would be led to signing in (below).
window.__streamlit = {BACKEND_BASE_URL: new URL('.', location.href).href};

// The script that draws Plotly's figures is large: it is fetched once the first page stands, before somebody asks for it.
(() => {
  const next = document.currentScript.dataset.next;
  const standing = '[data-testid="stApp"][data-test-script-state="notRunning"] .nm h1';
  const watcher = new MutationObserver(() => {
    if (!document.querySelector(standing)) return;
    watcher.disconnect();
    (window.requestIdleCallback || setTimeout)(() => {
      const link = document.createElement('link');
      Object.assign(link, {rel: 'prefetch', as: 'script', crossOrigin: 'anonymous', href: next});
      document.head.append(link);
    });
  });
  watcher.observe(document.documentElement, {subtree: true, childList: true, attributes: true});
})();

// Who is signed in no more is led to signing in, and afterwards back to this page; nobody comes in without a click, since a
// provider of identities may still know who signed out here.
(() => {
  const signIn = document.currentScript.dataset.ended;
  new PerformanceObserver((list) => {
    if (!list.getEntries().some((entry) => entry.responseStatus === 401)) return;
    location.replace(signIn + encodeURIComponent(location.pathname + location.search));
  }).observe({type: 'resource'});
})();
