"""The front ends without drawing: single keys (linear) and typed lines (plain)."""
