// Runs inside the page under test: what readers lose who space text out, narrow the window, go by keys or dislike motion.
const SLACK_PX = 3;
const FRAMES = "td, th, button, summary, label, .tile, .card, .tag, .strip";
const STOPS = "a[href], button, input, textarea, select, summary, [tabindex]";

function isSeen(element) {
  const box = element.getBoundingClientRect();
  const fold = element.closest("details:not([open])");
  const isOpen = !fold || element.closest("summary")?.parentElement === fold;
  return isOpen && box.width > 2 && box.height > 2 && box.right > SLACK_PX && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function place(element, text) {
  const around = element.closest("[data-testid], [class]");
  return `${(text ?? element.textContent).trim().slice(0, 40)} in ${around.dataset.testid ?? around.className}`;
}

function texts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = [];
  while (walker.nextNode()) {
    const [text, parent] = [walker.currentNode.textContent.trim(), walker.currentNode.parentElement];
    if (!text || parent.closest("svg, style, script, noscript, [data-testid=stIconMaterial]") || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const lines = [...range.getClientRects()].filter((line) => line.width > 1);
    if (lines.length) seen.push({ text, parent, lines });
  }
  return seen;
}

function sticksOut({ lines }, box, sides) {
  const beyond = {
    x: (line) => line.left < box.left - SLACK_PX || line.right > box.right + SLACK_PX,
    y: (line) => line.top < box.top - SLACK_PX || line.bottom > box.bottom + SLACK_PX,
  };
  return sides.some((side) => lines.some(beyond[side]));
}

// what an element does with what sticks out of it: looked up once for all texts in it
function edge(element, edges) {
  if (!edges.has(element)) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const sides = [["x", overflowX], ["y", overflowY]].filter(([, way]) => ["hidden", "clip"].includes(way)).map(([side]) => side);
    const scrolls = [overflowX, overflowY].some((way) => ["auto", "scroll"].includes(way));
    edges.set(element, { scrolls, sides, box: element.getBoundingClientRect() });
  }
  return edges.get(element);
}

function cutter(one, edges) {
  for (let around = one.parent; around !== document.documentElement; around = around.parentElement) {
    const { scrolls, sides, box } = edge(around, edges);
    if (scrolls) return null;
    if (sticksOut(one, box, sides)) return around;
  }
  return null;
}

function lostTexts() {
  const [all, edges] = [texts(), new Map()];
  const cut = all.filter((one) => cutter(one, edges)).map((one) => `cut: ${place(one.parent, one.text)}`);
  const out = all
    .filter((one) => one.parent.closest(FRAMES) && sticksOut(one, one.parent.closest(FRAMES).getBoundingClientRect(), ["x", "y"]))
    .map((one) => `out: ${place(one.parent, one.text)}`);
  return [...cut, ...out];
}

function scrollingSideways() {
  const pushed = [...document.querySelectorAll("body *")].filter((element) => {
    const isScroller = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const isTable = element.matches(".scroll[tabindex='0']:has(table, img)");
    return isScroller && !isTable && element.scrollWidth > element.clientWidth + 1 && isSeen(element);
  });
  const isPage = document.scrollingElement.scrollWidth > window.innerWidth;
  return [...(isPage ? ["the page"] : []), ...pushed.map((element) => place(element))];
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function ground(element) {
  for (let around = element; around; around = around.parentElement) {
    const colour = getComputedStyle(around).backgroundColor;
    if (colour.startsWith("rgb(")) return colour;
  }
  return "rgb(255, 255, 255)";
}

function ringFault(stop) {
  stop.focus();
  stop.getAnimations().forEach((one) => one.finish());  // a ring that grows begins in the colour of the words
  const rings = [stop, stop.closest("[role=group]")].filter(Boolean).map((one) => getComputedStyle(one));
  const ring = rings.find((style) => style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2);
  if (!ring) return "no ring";
  if (contrast(ring.outlineColor, ground(stop.parentElement)) < 3) return "a faint ring";
  const box = stop.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, window.innerHeight - 1));
  return top && (stop.contains(top) || top.contains(stop)) ? "" : "covered";
}

function ringFaults() {
  const stops = [...document.querySelectorAll(STOPS)].filter((stop) => stop.tabIndex >= 0 && !stop.disabled && isSeen(stop) && !stop.matches("main"));
  const faults = stops.map((stop) => [ringFault(stop), place(stop)]).filter(([fault]) => fault);
  return stops.length ? faults.map((fault) => fault.join(": ")) : ["nothing can have the focus"];
}

function moving() {
  const seconds = (element) => {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    return `${transitionDuration}, ${animationDuration}`.split(", ").map(parseFloat);
  };
  return [...document.querySelectorAll("body *")].filter((element) => Math.max(...seconds(element)) > 0.01).map((element) => place(element));
}

function alike() {
  const pairs = [
    ["[role=radio][aria-checked=true]", "[role=radio][aria-checked=false]"],
    ["[data-testid=stSidebarNavLink][aria-current=page]", "[data-testid=stSidebarNavLink]:not([aria-current])"],
    [".matrix td.l3, .tile .l3", ".matrix td.l1, .tile .l1"],
  ];
  const colour = (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor;
  return pairs.filter(([one, other]) => document.querySelector(one) && document.querySelector(other) && colour(one) === colour(other)).map(([one]) => one);
}
