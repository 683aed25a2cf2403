"""Small vocabularies of English that the desk's checks need, one subject a module, as plain data.

Written for this project from general knowledge, news usage in mind; a word that is missing makes a
check silent, never wrong.
"""
