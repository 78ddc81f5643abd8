"""Hand in a workbook: place, file, questions one at a time, rows, effect, confirm; nothing changes before the end."""

from functools import partial

import streamlit as st

from loaders import contract
from loaders.checks.checking import Checked, check
from loaders.choices import Choices
from loaders.deliveries import receiving
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.described import describe
from loaders.returned import workbook
from loaders.templates import typed
from loaders.templates.prefilled import current_template
from ui import frame, grid, style
from ui.texts import deliver as words
from ui.texts import findings, kept, mending, returned, template
from ui.upload import asking, changes, done, files, head, rows, waiting

frame.require()
store = frame.store()


@st.cache_resource(show_spinner=False, max_entries=40)
def checked_file(digest: str, name: str, region: str, answers: str, _content: bytes) -> Checked:
    with files.progress(words.CHECKING) as tell:
        return check(_content, region, tell, choices=Choices.from_json(answers), file_name=name)


def read_with(file: waiting.Kept, region: str, choices: Choices) -> Checked:
    return checked_file(file.digest, file.name, region, choices.to_json(), file.content)


st.html(style.page_name(words.TITLE))
done.say_undone()
place = head.choose_place() or st.stop()
region, day, role = place
file = files.waiting()
if file is None:
    head.show_template(region, day, partial(current_template, store, region, day, template))
    still_right = partial(confirm_sheet, store, region, reference_date=day, user_role=role, seen=store.version())
    head.offer_still_right(receiving.older_sheets(store, region, day), day, still_right)
    if grid.is_wanted():
        sheet = grid.choose_sheet([sheet.name for sheet in contract.sheets_for(region)])
        lines = typed.grid(store, region, sheet, day, template)
        edited = grid.edit_rows(lines, f"{region}-{day}-{sheet}-{store.version()}") or st.stop()
        file = files.keep(mending.TYPED_FILE, typed.typed_workbook(region, sheet, edited))
    else:
        file = files.dropped(region) or st.stop()
    st.rerun()

head.show_file(file.name)
choices = receiving.choices_of(store, region, file.answers)
if number := done.delivered(file, region, day) or receiving.there_already(store, region, day, file.content, choices):
    done.show(file, place, receiving.line_of(store, region, number), receiving.undo_of(store, number, role))
    st.stop()
checked = read_with(file, region, choices)
if checked.status == "unreadable":
    rows.show_trouble(checked)
    st.stop()
head.propose_date(checked, day)

read = partial(read_with, file, region)
groups = asking.all_groups(checked, read, partial(receiving.way_questions, store, checked, day))
asking.ask_next(groups, file)
mark = partial(workbook.returned, file.content, checked, findings.sentence, returned)
marked = partial(rows.offer_marked, workbook.returned_name(file.name, file.content, returned), mark)
if not rows.pass_rows(checked, file, marked, is_loadable=receiving.is_loadable(checked)):
    asking.offer_again(groups, file)
    st.stop()

seen = changes.seen(store.version(), file.digest, place, choices.to_json())
changes.show_effect(region, day, store, partial(receiving.foreseen, store, checked, day))
described = [describe(one, template) for one in receiving.changes(store, checked, day)]
if changes.confirm(described, file, checked, is_overtaken=receiving.is_overtaken(store, checked, day, seen)):
    with files.storing() as tell:
        call = partial(receiving.hand_in, reference_date=day, user_role=role, file_name=file.name, seen=seen)
        done.remember(file, region, day, call(store, checked, file.content, progress=tell, kept_words=kept))
    st.rerun()
