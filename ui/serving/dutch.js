// What Streamlit's own controls say in English is put in Dutch, and its menu is a list per group for a screen reader.
// It looks only at what is new on the page, and never at our own HTML or inside drawings.
(() => {
  const {labels, texts, patterns, names, nameless} = JSON.parse(document.currentScript.dataset.words);
  const expressions = patterns.map(([expression, dutch]) => [new RegExp(expression), dutch]);
  const SPOKEN = ['aria-label', 'aria-valuetext', 'placeholder'];
  const OURS = '.nm, svg, canvas, script, style, .js-plotly-plot';
  // words of people, which may look like English ones; options of the list itself, as to choose all, have such a key
  const CHOSEN = '[role="option"]:not([data-key^="__"]), [role="row"], [data-testid="stMarkdownContainer"]';

  function fromPatterns(english) {
    return expressions.reduce((text, [expression, dutch]) => text.replace(expression, (...parts) =>
      dutch.replace(/\$(\d)/g, (_, number) => names[parts[number]] ?? parts[number] ?? '')), english);
  }

  function spoken(element) {
    if (element.matches(CHOSEN)) return;
    for (const attribute of SPOKEN) {
      const english = element.getAttribute(attribute);
      if (!english) continue;
      const dutch = labels[english] ?? texts[english] ?? fromPatterns(english);
      if (dutch !== english) element.setAttribute(attribute, dutch);
    }
  }

  // a list in which nothing is found says so as its one option
  const isAlone = (element) => element.closest('[role="listbox"]')?.querySelectorAll('[role="option"]').length === 1;

  function written(node) {
    const english = node.data.trim(), element = node.parentElement;
    if (!english || element?.closest(OURS)) return;
    const isChosen = element?.closest(CHOSEN);
    if (isChosen && !isAlone(element)) return;
    const dutch = texts[english] ?? (isChosen ? english : fromPatterns(english));
    if (dutch !== english) node.data = node.data.replace(english, () => dutch);
  }

  function group(header) {
    const [box, list] = [header.parentElement, header.closest('ul')];
    if (!list || box.querySelector(':scope > li') === null) return;
    list.setAttribute('role', 'none');
    box.setAttribute('role', 'list');
    box.setAttribute('aria-label', header.firstElementChild.textContent); // beside it lies an icon, drawn by its name
    header.setAttribute('aria-hidden', 'true');
  }

  function whole(root) {
    if (root.closest(OURS)) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = root; node; node = walker.nextNode()) node.nodeType === Node.TEXT_NODE ? written(node) : spoken(node);
    root.closest('ul')?.querySelectorAll('[data-testid="stNavSectionHeader"]').forEach(group);
    root.querySelectorAll('[data-testid="stNavSectionHeader"]').forEach(group);
    for (const [selector, name] of Object.entries(nameless)) {
      for (const button of root.querySelectorAll(selector)) button.setAttribute('aria-label', name);
    }
  }

  new MutationObserver((changes) => {
    for (const {type, target, addedNodes} of changes) {
      if (type === 'attributes') target.closest(OURS) || spoken(target);
      else if (type === 'characterData') written(target);
      else for (const node of addedNodes) node instanceof HTMLElement ? whole(node) : node.nodeType === Node.TEXT_NODE && written(node);
    }
  }).observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributeFilter: SPOKEN});
  whole(document.body);
})();
