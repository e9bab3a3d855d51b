"""The full-screen front end, on Textual: one widget that draws the view's rows, one caret, nothing that moves."""
