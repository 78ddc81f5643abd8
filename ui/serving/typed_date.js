// A date that was typed counts at Enter. Streamlit takes it when its calendar closes, by Escape or a click elsewhere, and
// Enter closes none: figures would stay as they were.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.closest?.('.stDateInput [role="spinbutton"]')) return;
  event.target.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
}, true);
