"""One typed function a question: a store and a date in, frozen facts out; every comparison is made here or in SQL."""
