"""Every figure once, a module each: facts of a question, words, numbers and a drawing for each canvas."""
