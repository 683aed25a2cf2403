"""Running text, without any notion of newsrooms: paragraphs, sentences, quotation marks, normal forms.

In: a body of text as it was received. Out: frozen values whose offsets all point into that body.
"""
