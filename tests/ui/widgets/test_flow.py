"""Rows of widgets: full rows break, nothing overlaps, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from looks import Show
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from easeful.ui.widgets.flow import FlowLayout

GAP = 16


def box(width: int, height: int) -> QWidget:
    """Return a widget of one size."""
    widget = QWidget()
    widget.setFixedSize(width, height)
    return widget


def rows_of(sizes: list[tuple[int, int]], width: int) -> tuple[QWidget, list[QRect]]:
    """Lay boxes into rows of ``width``; return their page and places."""
    page = QWidget()
    layout = FlowLayout(GAP)
    boxes = [box(*size) for size in sizes]
    for each in boxes:
        layout.addWidget(each)
    page.setLayout(layout)
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return page, [each.geometry() for each in boxes]


@pytest.mark.usefixtures("qapp")
def test_a_full_row_breaks() -> None:
    _page, places = rows_of([(100, 48), (100, 64), (100, 48)], 220)
    assert [place.topLeft().toTuple() for place in places] == [(0, 0), (116, 0), (0, 80)]


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.tuples(st.integers(20, 400), st.integers(20, 90)), max_size=12),
    st.integers(400, 900),
)
def test_whatever_the_sizes_all_keep_apart_and_inside(
    sizes: list[tuple[int, int]], width: int
) -> None:
    page, places = rows_of(sizes, width)
    layout = page.layout()
    assert layout is not None
    inside = QRect(0, 0, width, layout.heightForWidth(width))
    assert all(inside.contains(place) for place in places)
    assert [place.size().toTuple() for place in places] == sizes
    grown = [place.adjusted(0, 0, GAP - 1, GAP - 1) for place in places]
    assert not any(a.intersects(b) for i, a in enumerate(grown) for b in grown[:i])


def test_a_hidden_widget_takes_no_room(show: Show, qapp: QApplication) -> None:
    page = QWidget()
    layout = FlowLayout(GAP)
    first, second = box(100, 48), box(100, 48)
    layout.addWidget(first)
    layout.addWidget(second)
    page.setLayout(layout)
    show(page)
    first.hide()
    qapp.processEvents()
    assert second.x() == 0


def test_the_least_size_is_that_of_the_widest(qapp: QApplication) -> None:
    page, _places = rows_of([(100, 48), (300, 40)], 500)
    layout = page.layout()
    assert layout is not None
    assert layout.minimumSize() == QSize(300, 48)
    assert layout.count() == 2
    assert layout.itemAt(5) is None


def test_what_was_reckoned_is_forgotten_with_each_change(show: Show, qapp: QApplication) -> None:
    page = QWidget()
    layout = FlowLayout(GAP)
    first, second = box(100, 48), box(100, 48)
    layout.addWidget(first)
    page.setLayout(layout)
    show(page)

    def high() -> int:
        qapp.processEvents()
        return layout.heightForWidth(200)

    assert high() == 48
    layout.addWidget(second)
    second.show()
    assert high() == 48 + GAP + 48
    layout.set_gap(4 * GAP)
    assert high() == 48 + 4 * GAP + 48
    second.setFixedSize(100, 90)
    assert high() == 48 + 4 * GAP + 90
    layout.removeWidget(second)
    assert high() == 48
    first.setFixedSize(100, 60)
    assert high() == 60
