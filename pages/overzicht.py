"""Home: what changed, where movement is, what is unknown, and the 18 regions side by side."""

from ui import figures, frame
from ui.pictures import overview as pictures
from ui.texts import overview as words

view = frame.require()

figures.place(pictures.three_sentences, view)
figures.show(pictures.tile_map, view)
figures.show(pictures.four_figures, view)
figures.place(pictures.newest_realisations, view)
frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)
