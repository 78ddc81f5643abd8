"""One function per figure: ask, word, draw; gives a Picture that pages show and reports can reuse."""
