"""The front ends: full screen, single-key lines, typed lines. Each draws the same views and holds no logic of its own."""
