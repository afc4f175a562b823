"""The window: Qt Widgets over services and events, and nothing deeper.

`shell` what a page may ask for; `page` the base of every page; `window` the frame around them; `theme` the
look; `bridge` the one way from other threads to this one; `background` the one way out of it; `announce`
what a screen reader is told; `keys` the shortcuts. Pages hold layout and signals; what they decide stands in
plain functions beside them.
"""
