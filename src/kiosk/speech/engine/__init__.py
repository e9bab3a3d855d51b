"""The voice: pyttsx3 with a driver of ours, in a child process that can be silenced, lost and replaced at any moment.

::

    process.py   the port Speech, for any front end        in the kiosk's process
      child_supervisor.py      one thread: orders in, news out
        worker_pool.py          the child in use and its spare
          worker.py        the kiosk's end of one child
    --- a JSON line for each request and answer (json_lines.py) ---
    child.py     reads requests, drives pyttsx3            in the child's process
      pyttsx3_driver.py      the pyttsx3 driver
        espeak.py        text to sound, whole sentences
        playback.py      sound to the loudspeaker, never waiting

This file imports nothing, so that the child starts with what it needs and no more.
"""
