"""From uncertain facts to a person's decisions, and from these to facts that hold.

`queue` chooses what to ask, `sheet` and `page` put it before a person, `decisions` keeps the answers as
plain text, and `apply` lets them hold in every release until the text around them changes.
"""
