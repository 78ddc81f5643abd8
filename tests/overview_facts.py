"""What tests of the overview share."""

from datetime import date

from data import reference
from data.questions.overview_news import OverviewNews, movement
from data.questions.phase_shares import PhaseChange
from ui.figures.overview import news_nl

REGIONS = list(reference.regions())
DAY = date(2026, 6, 30)
MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)


def moved(changes: list[PhaseChange], since: date | None = DAY) -> str:
    return news_nl.movement(OverviewNews(since, (), movement(changes), (), (), ()))
