"""The line in which a filter is typed, without what makes Textual's slow."""

from __future__ import annotations

from typing import Self

from textual.geometry import Region
from textual.widgets import Input


class Line(Input):
    """A line whose size does not depend on what is typed.

    Textual's asks for a layout of the whole screen with every character, which
    takes longer than to filter five thousand names and to draw what is left.
    """

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw the line again, and nothing else."""
        del layout
        return super().refresh(*regions, repaint=repaint, recompose=recompose)
