"""The front ends: full screen, single keys, typed lines. Each draws the same views and holds no logic of its own."""
