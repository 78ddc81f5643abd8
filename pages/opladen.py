"""Hand in a workbook: place, file, questions one at a time, rows, effect, confirm; nothing changes before the end."""

from functools import partial

import streamlit as st

from data import reference
from data.questions.region_summaries import region_summaries
from loaders import contract
from loaders.checks.checking import Checked, check
from loaders.choices import Choices
from loaders.deliveries import history, receiving
from loaders.deliveries.described import describe
from loaders.returned.workbook import returned, returned_name
from loaders.templates import typed
from loaders.templates.prefilled import current_template
from ui import frame, grid, style
from ui.texts import deliver as words
from ui.texts import findings, mending
from ui.texts import kept as kept_words
from ui.texts import returned as returned_words
from ui.texts import template as template_words
from ui.upload import asking, changes, done, files, head, rows

frame.require()
store = frame.store()


@st.cache_resource(show_spinner=False, max_entries=40)
def checked_file(digest: str, name: str, region: str, answers: str, _content: bytes) -> Checked:
    with files.progress(words.CHECKING) as tell:
        return check(_content, region, tell, choices=Choices.from_json(answers), file_name=name)


st.html(style.page_name(words.TITLE))
place = head.choose_place() or st.stop()
region, day, role = place
file = files.waiting()
if file is None:
    head.show_template(region, day, partial(current_template, store, region, day, template_words))
    if grid.is_wanted():
        sheet = grid.choose_sheet([sheet.name for sheet in contract.sheets_for(region)])
        lines = typed.grid(store, region, sheet, day, template_words)
        edited = grid.edit_rows(lines, f"{region}-{day}-{sheet}-{store.version()}") or st.stop()
        file = files.keep(mending.TYPED_FILE, typed.typed_workbook(region, sheet, edited))
    else:
        file = files.dropped(region) or st.stop()
    st.rerun()

choices = receiving.choices_of(store, region, file.answers)
number = done.delivered(file, region, day) or receiving.there_already(store, region, day, file.content, choices)
if number:
    delivery = history.known(store, number)
    way = history.way_back(store, delivery)
    undo = partial(history.put_back, store, delivery, way, store.version(), role) if way.is_undo else None
    done.show(file, region, day, receiving.line_of(store, region, number), undo)
    st.stop()
checked = checked_file(file.digest, file.name, region, choices.to_json(), file.content)
if checked.status == "unreadable":
    rows.show_trouble(checked)
    files.offer_another()
    st.stop()
head.propose_date(checked, day)

groups = asking.groups(checked.questions)
if not any(group.is_open for group in groups):
    groups += asking.groups(receiving.way_questions(store, checked, day))
else:
    likely = choices.and_then(Choices(asking.likely(checked.questions)))
    later = checked_file(file.digest, file.name, region, likely.to_json(), file.content)
    groups = asking.with_later(groups, later.questions, has_way=not checked.is_template)
answers = asking.next_answers(groups, file)
if answers:
    files.answer(file, answers)
    st.rerun()
mark = partial(returned, file.content, checked, findings.sentence, returned_words)
marked = partial(rows.offer_marked, returned_name(file.name, file.content, returned_words), mark)
if not rows.pass_rows(checked, file, marked, is_loadable=receiving.is_loadable(checked)):
    st.stop()

seen = changes.seen(store.version(), file.digest, place, choices.to_json())
is_overtaken = receiving.is_overtaken(store, checked, day, seen)
if region in reference.regions():
    with receiving.foreseen(store, checked, day) as later_store:
        changes.show_effect(region, *(region_summaries(one, day, None) for one in (store, later_store)))
described = [describe(one, template_words) for one in receiving.changes(store, checked, day)]
if changes.confirm(described, file, checked, is_overtaken=is_overtaken):
    with files.storing() as tell:
        call = partial(receiving.hand_in, reference_date=day, user_role=role, file_name=file.name, seen=seen)
        outcome = call(store, checked, file.content, progress=tell, kept_words=kept_words)
    done.remember(file, region, day, outcome.delivery_id)
    st.rerun()
