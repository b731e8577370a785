"""案卷评查 — the file of a case judged by rules, each with its article, from what the events themselves state. (law: §10)"""
