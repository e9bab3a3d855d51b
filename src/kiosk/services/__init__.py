"""From a state of the visit to what may be shown and said, and the ports through which the outside is reached."""
