"""What is read from prose, each once. Views read and never judge; here are those of its shape, which nearly every rule
shares. Those of what it speaks of (names, dates, figures, sources) are imported from their modules."""

from .text import quoted, quotes, sentences, spans, vocabulary, words

__all__ = ["quoted", "quotes", "sentences", "spans", "vocabulary", "words"]
