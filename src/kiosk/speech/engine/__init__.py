"""The voice: pyttsx3 with a driver of ours, in a child process that can be stopped, lost and replaced at any moment.

::

    process.py   the port Speech, for any front end              in the kiosk's process
      child_supervisor.py   one thread: requests in, events out
        worker_pool.py        the child in use and its spare
          worker.py             the kiosk's end of one child
    --- a JSON line for each command and answer (messages.py) ---
    child.py     carries out commands, drives pyttsx3            in the child's process
      pyttsx3_driver.py    the pyttsx3 driver
        espeak.py            text to sound, one whole sentence at a time
        outputs.py           headphones and loudspeaker
          alsa.py              sound to a device, without waiting for it

This file imports nothing, so that the child starts with what it needs and no more.
"""
