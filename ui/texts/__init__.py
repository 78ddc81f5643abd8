"""Every Dutch sentence, a module per page or subject; pure words and grammar, no Streamlit."""
