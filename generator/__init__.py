"""newsbrief: articles annotated in YAML become briefs in Markdown, and a static site.

1. `intake` reads a file into an Article: annotation, body, positions. A bad file yields Problems.
2. `briefing` resolves an Article into a Brief: quotes as spans, statements with their passages.
3. `edition` gathers the Briefs into an Edition: front page, desks, topics, people, storylines.
4. `checks` look at Articles, Briefs and the Edition, and yield Problems. Errors stop publication.
5. `typeset` turns the Edition into Pages of Markdown; `search` makes an index of it.
6. Pages are made where they are stale, and `press` puts the site in place of the last one: all at once, or page by page where little changed.

`newsroom.publish()` is that list as code. `plugin` (MkDocs) and `cli` (`newsbrief`) are shells.
"""
